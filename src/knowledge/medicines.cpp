#include "knowledge/medicines.h"

#include "base/ascii.h"
#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <algorithm>
#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 4> columns = {"name", "kind", "regions", "classes"};
constexpr std::array<std::string_view, 2> kinds = {"generic", "brand"};
// Dosage forms and units that people write after a name.
constexpr std::array<std::string_view, 17> forms = {
    "mg",       "g",     "mcg",       "ug",      "ml",    "iu",    "tablet", "tablets", "tabs",
    "capsules", "pills", "injection", "inhaler", "puffs", "daily", "sr",     "er",
};

bool is_form(std::string_view word) { return std::find(forms.begin(), forms.end(), word) != forms.end(); }

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
    });
}

// "2.5mg" and "80/5" are doses; "b12" and "d3" are part of a name.
bool is_dose(std::string_view word) { return !has_letter(word) || (word.front() >= '0' && word.front() <= '9'); }

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
    reader.expect_members(object, {"id", "parents", "title", "strength", "claim", "timing", "bloods", "spacing"});
    MedicineClass medicine_class;
    medicine_class.id = reader.id(object, "id", IdStyle::snake);
    medicine_class.title = reader.text(object, "title");
    medicine_class.parents = reader.ids(object, "parents", IdStyle::snake);
    medicine_class.strength = reader.enumerator<Strength>(object, "strength", strength_words);
    if (object.member("claim")) medicine_class.claim = read_claim_id(reader, object.member("claim"), library);
    if (medicine_class.strength != Strength::none && !medicine_class.claim)
        reader.fail(object, Problem::malformed, "a link with cramps needs the claim that says so");
    medicine_class.timing = reader.optional_text(object, "timing");
    medicine_class.spacing = reader.optional_text(object, "spacing");
    medicine_class.bloods = reader.flag(object, "bloods");
    return medicine_class;
}

}

std::string medicine_key(std::string_view name) {
    std::string folded;
    for (char const letter : lower(name)) {
        bool const joins = static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'a' && letter <= 'z') ||
                           (letter >= '0' && letter <= '9') || letter == '.' || letter == '/';
        folded += joins ? letter : ' ';
    }
    std::string key;
    std::string_view rest = folded;
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        auto const word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        // The name comes first: nothing before it is taken for a dose or a form.
        if (word.empty() || (!key.empty() && (is_dose(word) || is_form(word)))) continue;
        key.append(key.empty() ? "" : " ").append(word);
    }
    return key;
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
        medicine.brand = reader.word(row, "kind", kinds) == "brand";
        medicine.regions = regions_of(reader, row);
        medicine.classes = reader.words(row, "classes");
        if (medicine.classes.empty()) reader.fail(row, Problem::malformed, "a medicine has a class");
        for (auto const& id : medicine.classes)
            if (find_class(library, id) == nullptr)
                reader.fail(row, Problem::unknown_name, "there is no class \"" + id + "\"");
        if (!library.medicines.empty() && medicine.key <= library.medicines.back().key)
            reader.fail(row, Problem::conflict,
                        "medicines stand in the order of their names in small letters, each once");
        library.medicines.push_back(std::move(medicine));
    }
    return reader.status();
}

}
