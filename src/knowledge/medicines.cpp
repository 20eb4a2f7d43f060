#include "knowledge/medicines.h"

#include "base/ascii.h"
#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>
#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 4> columns = {"name", "kind", "regions", "classes"};
constexpr std::array<std::string_view, 3> kinds = {"generic", "brand", "form"};   // of NameKind

std::uint8_t regions_of(TableReader& reader, CsvRow const& row) {
    std::uint8_t regions = 0;
    std::string_view rest = reader.cell(row, "regions");
    while (!rest.empty()) {
        auto const word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        auto const found = std::find(region_words.begin(), region_words.end(), word);
        if (found == region_words.end())
            reader.fail(row, Problem::unknown_name, "\"" + std::string(word) + "\" is no region");
        else
            regions |= static_cast<std::uint8_t>(1u << (found - region_words.begin()));
    }
    return regions;
}

MedicineClass read_class(FileReader& reader, JsonValue object, Library const& library) {
    reader.expect_members(object, {"id", "parents", "title", "strength", "claim", "timing", "bloods"});
    MedicineClass medicine_class;
    medicine_class.id = reader.id(object, "id", IdStyle::snake);
    medicine_class.title = reader.text(object, "title");
    medicine_class.parents = reader.ids(object, "parents", IdStyle::snake);
    medicine_class.strength = reader.enumerator<Strength>(object, "strength", strength_words);
    if (object.member("claim")) medicine_class.claim = read_claim_id(reader, object.member("claim"), library);
    if (medicine_class.strength != Strength::none && !medicine_class.claim)
        reader.fail(object, Problem::malformed, "a link with cramps needs the claim that says so");
    medicine_class.timing = reader.optional_text(object, "timing");
    medicine_class.bloods = reader.flag(object, "bloods");
    return medicine_class;
}

}

void read_medicine_classes(FileReader& reader, Knowledge& knowledge) {
    reader.expect_members(reader.root(), {"reviewed", "classes"});
    note_review(reader, *knowledge.library);
    read_table(reader, "classes", knowledge.library->classes,
               [&](JsonValue object) { return read_class(reader, object, *knowledge.library); });
}

Status read_medicines(EmbeddedFile const& file, Library& library) {
    TableReader reader(file.name, file.bytes, columns);
    for (auto const& row : reader.rows()) {
        Medicine medicine;
        medicine.name = reader.text(row, "name");
        medicine.key = medicine_key(medicine.name);
        medicine.letters = medicine_letters(medicine.name);
        auto const kind = std::find(kinds.begin(), kinds.end(), reader.word(row, "kind", kinds));
        if (kind != kinds.end()) medicine.kind = static_cast<NameKind>(kind - kinds.begin());
        medicine.regions = regions_of(reader, row);
        medicine.classes = reader.words(row, "classes");
        if (medicine.classes.empty() && medicine.kind != NameKind::form)
            reader.fail(row, Problem::malformed, "a medicine has a class");
        for (auto const& id : medicine.classes)
            if (find_class(library, id) == nullptr)
                reader.fail(row, Problem::unknown_name, "there is no class \"" + id + "\"");
        if (!library.medicines.empty() && medicine.letters <= library.medicines.back().letters)
            reader.fail(row, Problem::conflict,
                        "medicines stand in the order of their names in small letters without spaces, each once");
        library.medicines.push_back(std::move(medicine));
    }
    return reader.status();
}

}
