#include "knowledge/tables.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 4> columns = {"item", "use", "what", "reason"};
constexpr std::array<std::string_view, 2> uses = {"used", "not_used"};

// Fields of the diary, such as "profile.diet".
constexpr std::string_view fields[] = {
#define UNKNOT_FIELD(type, name, ...) (#type "." #name),
#include "diary/fields.inc"
#undef UNKNOT_FIELD
};

bool is_there(Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    auto const& library = *knowledge.library;
    auto const among = [&](auto const& table) {
        return std::any_of(table.begin(), table.end(), [&](auto const& entry) { return entry.id == id; });
    };
    if (kind == "claim") return find_claim(library, id) != nullptr;
    if (kind == "cause") return among(library.causes);
    if (kind == "action") return among(library.actions);
    if (kind == "food") return among(library.foods);
    if (kind == "class") return among(library.classes);
    if (kind == "question") return among(library.questions);
    if (kind == "sign") return among(knowledge.help.signs);
    if (kind == "source") return find_source(knowledge, id) != nullptr;
    if (kind == "step") return find_step(knowledge, id) != nullptr;
    if (kind == "supplement")
        return among(library.supplements.forms) || among(library.supplements.rules) ||
               among(library.supplements.never) || among(library.supplements.spacing);
    if (kind == "field") return std::find(std::begin(fields), std::end(fields), id) != std::end(fields);
    return false;
}

CoveredItem read_item(TableReader& reader, CsvRow const& row) {
    CoveredItem item;
    item.id = reader.text(row, "item");
    item.used = reader.word(row, "use", uses) == "used";
    item.by = reader.words(row, "what");
    item.reason = reader.cell(row, "reason");
    if (item.used == item.by.empty())
        reader.fail(row, Problem::conflict, "an item says what uses it exactly when it is used");
    if (!item.used && item.reason.empty()) reader.fail(row, Problem::malformed, "the reason is missing");
    return item;
}

}

Result<std::vector<CoveredItem>> read_coverage(std::span<EmbeddedFile const> files, Knowledge const& knowledge) {
    auto const file = find_file(files, "coverage.csv");
    if (!file) return file.error();
    TableReader reader(file.value().name, file.value().bytes, columns);
    std::vector<CoveredItem> items;
    for (auto const& row : reader.rows()) {
        items.push_back(read_item(reader, row));
        for (std::string_view const reference : items.back().by) {
            auto const colon = reference.find(':');
            if (colon == std::string_view::npos ||
                !is_there(knowledge, reference.substr(0, colon), reference.substr(colon + 1)))
                reader.fail(row, Problem::unknown_name, "\"" + std::string(reference) + "\" does not exist");
        }
    }
    if (auto const status = reader.status(); !status) return status.error();
    return items;
}

}
