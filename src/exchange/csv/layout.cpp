#include "exchange/csv/layout.h"

#include "base/ascii.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/times.h"
#include "exchange/csv/values.h"

#include <algorithm>
#include <map>
#include <optional>

namespace unknot::exchange {
namespace {

constexpr std::size_t rows_looked_at = 200;
constexpr std::string_view separators = ",;\t|";

struct Row {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

struct Separated {
    char separator = ',';
    std::vector<Row> rows;
    std::size_t width = 1;     // that most rows have
    std::size_t fitting = 0;   // how many have it
};

std::optional<char> said_separator(std::string_view text) {
    if (lower(text.substr(0, 4)) != "sep=" || text.size() < 6) return {};
    return text[5] == '\n' || text[5] == '\r' ? std::optional(text[4]) : std::nullopt;
}

Separated separated_by(std::string_view text, char separator, std::size_t first_line) {
    Separated table{separator, {}, 1, 0};
    CsvRows rows(text, {separator, first_line});
    std::map<std::size_t, std::size_t> widths;
    while (table.rows.size() < rows_looked_at && rows.next()) {
        auto cells = rows.fields();
        if (!cells) continue;
        ++widths[cells.value().size()];
        table.rows.push_back({rows.line(), std::move(cells).value()});
    }
    for (auto const& [width, count] : widths) {
        if (count < table.fitting) continue;
        table.width = width;
        table.fitting = count;
    }
    return table;
}

// More columns in as many rows; of two that are equally good, the one that comes first in the list.
bool is_better(Separated const& a, Separated const& b) {
    bool const columns_a = a.width > 1, columns_b = b.width > 1;
    if (columns_a != columns_b) return columns_a;
    return a.fitting != b.fitting ? a.fitting > b.fitting : a.width > b.width;
}

bool is_day(std::string_view cell) {
    return bool(read_csv_time(cell, DateOrder::day_first)) || bool(read_csv_time(cell, DateOrder::month_first));
}

bool has_day(Row const& row) { return std::any_of(row.cells.begin(), row.cells.end(), is_day); }

bool is_number(std::string_view cell) { return bool(read_table_number(cell, DecimalSign::dot)); }

std::size_t filled(Row const& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](auto const& cell) { return !trimmed(cell).empty(); }));
}

// A name of a column is neither a day nor a number; a few may be missing.
bool could_name(Row const& row, std::size_t width) {
    auto const names = filled(row);
    bool const wide = row.cells.size() == width && (width == 1 ? names == 1 : names > 1 && names * 2 > width);
    return wide && !has_day(row) && std::none_of(row.cells.begin(), row.cells.end(), is_number);
}

std::optional<std::size_t> line_of_header(Separated const& table) {
    bool any_day = false;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (table.rows[i].cells.size() != table.width || !has_day(table.rows[i])) continue;
        any_day = true;
        std::optional<std::size_t> best;
        for (std::size_t above = 0; above < i; ++above) {
            if (!could_name(table.rows[above], table.width)) continue;
            if (!best || filled(table.rows[above]) > filled(table.rows[*best])) best = above;
        }
        if (best) return table.rows[*best].line;
    }
    if (any_day) return {};
    for (auto const& row : table.rows)
        if (could_name(row, table.width)) return row.line;
    return table.rows.empty() ? std::nullopt : std::optional(table.rows.front().line);
}

}

Result<CsvLayout> find_layout(std::string_view text) {
    auto const said = said_separator(text);
    std::size_t const first_line = said ? 2 : 1;
    Separated best;
    if (said) best = separated_by(text, *said, first_line);
    for (char const separator : said ? std::string_view{} : separators)
        if (auto table = separated_by(text, separator, first_line); best.rows.empty() || is_better(table, best))
            best = std::move(table);
    if (best.rows.empty()) return CsvLayout{said, first_line};   // whoever reads it says what is wrong
    auto const header = line_of_header(best);
    if (!header)
        return Error{Problem::malformed, "line " + std::to_string(best.rows.front().line),
                     "no line above the first day names the columns: please put a header there"};
    return CsvLayout{best.separator, *header};
}

}
