#include "knowledge/matrix.h"
#include "knowledge/tables.h"
#include "knowledge/words.h"

#include <array>

namespace unknot::knowledge {
namespace {

constexpr std::array<std::string_view, 4> table_columns = {"matrix", "rows", "columns", "reason"};
constexpr std::array<std::string_view, 3> matrices = {"sign", "medicine", "condition"};

// Columns that are mostly decided together.
struct Family {
    std::string_view name;
    std::vector<Column> columns;
};

std::array<Family, 4> const& families() {
    using enum Column;
    static std::array<Family, 4> const all = {{
        {"leg", {massage, stretch, stretch_habit, exercise, heat, hot_bath, lying_flat, compression}},
        {"drinks", {fluid, salt, rehydration, drinking}},
        {"pills", {potassium_supplement, magnesium, vitamin_k2, high_dose_b6, painkiller, aspirin}},
        {"food", {potassium_food, greens, keto, caffeine_change, alcohol, raw_oysters}},
    }};
    return all;
}

std::vector<Column> columns_of(TableReader& reader, CsvRow const& row) {
    std::vector<Column> columns;
    for (std::string_view const word : reader.words(row, "columns")) {
        bool known = false;
        for (auto const& family : families()) {
            if (family.name != word && word != "all") continue;
            columns.insert(columns.end(), family.columns.begin(), family.columns.end());
            known = true;
        }
        if (auto const column = from_word<Column>(column_words, word)) {
            columns.push_back(*column);
            known = true;
        }
        if (!known) reader.fail(row, Problem::unknown_name, "there is no column \"" + std::string(word) + "\"");
    }
    return columns;
}

}

Result<std::vector<Decision>> read_decisions(std::span<EmbeddedFile const> files) {
    auto const file = find_file(files, "decisions.csv");
    if (!file) return file.error();
    TableReader reader(file.value().name, file.value().bytes, table_columns);
    std::vector<Decision> decisions;
    for (auto const& row : reader.rows()) {
        Decision decision;
        decision.matrix = reader.word(row, "matrix", matrices);
        decision.rows = reader.words(row, "rows");
        decision.columns = columns_of(reader, row);
        decision.reason = reader.text(row, "reason");
        if (decision.rows.empty() || decision.columns.empty())
            reader.fail(row, Problem::malformed, "a decision names its rows and columns");
        decisions.push_back(std::move(decision));
    }
    if (auto const status = reader.status(); !status) return status.error();
    return decisions;
}

}
