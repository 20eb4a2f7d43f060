#include "exchange/csv/table.h"

#include <optional>

namespace unknot::exchange {
namespace {

struct OwnColumn {
    std::string_view member, name;   // in diary::csv_columns, and in the file
    CsvColumnRole role;
};

constexpr OwnColumn own_columns[] = {
    {"id", "id", CsvColumnRole::id},
    {"at_utc", "at_utc", CsvColumnRole::at_utc},
    {"at_local", "start_local", CsvColumnRole::start_local},
    {"offset", "utc_offset", CsvColumnRole::utc_offset},
    {"zone", "zone", CsvColumnRole::zone},
    {"edited", "edited", CsvColumnRole::edited},
    {"rev", "rev", CsvColumnRole::rev},
};

CsvColumn own_column(std::string_view member) {
    for (auto const& own : own_columns)
        if (own.member == member) return {std::string(own.name), own.role};
    return {std::string(member)};
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == '+' || text[at] == '-') ? at + 1 : at;
}

bool starts_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string_view behind_apostrophes(std::string_view text) {
    auto const first = text.find_first_not_of('\'');
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

void append_cell(std::string& out, std::string_view cell) {
    auto const text = guarded(cell);
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        out += text;
        return;
    }
    out += '"';
    for (char const letter : text)
        out.append(letter == '"' ? 2 : 1, letter);
    out += '"';
}

}

std::vector<CsvColumn> csv_table(diary::RecordType type) {
    std::vector<CsvColumn> columns;
    auto const names = diary::csv_columns(type);
    auto const own = names.size() - diary::fields_of(type).size();
    for (std::size_t i = 0; i < own; ++i)
        columns.push_back(own_column(names[i]));
    for (auto const& row : diary::fields_of(type)) {
        columns.push_back({std::string(row.name), CsvColumnRole::field, field_of(row)});
        if (row.unit != diary::Unit::none)
            columns.push_back({std::string(row.name) + "_unit", CsvColumnRole::unit, field_of(row)});
    }
    return columns;
}

bool is_csv_number(std::string_view text) {
    auto const first = skip_sign(text, 0);
    auto at = skip_digits(text, first);
    auto digits = at - first;
    if (at < text.size() && text[at] == '.') {
        auto const fraction = at + 1;
        at = skip_digits(text, fraction);
        digits += at - fraction;
    }
    if (digits == 0) return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        auto const exponent = skip_sign(text, at + 1);
        at = skip_digits(text, exponent);
        if (at == exponent) return false;
    }
    return at == text.size();
}

std::string guarded(std::string_view text) {
    bool const runs = starts_formula(behind_apostrophes(text)) && !is_csv_number(text);
    return runs ? '\'' + std::string(text) : std::string(text);
}

std::string unguarded(std::string_view cell) {
    bool const guard = cell.starts_with('\'') && starts_formula(behind_apostrophes(cell));
    return std::string(guard ? cell.substr(1) : cell);
}

void append_csv_row(std::string& out, std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        append_cell(out, cells[i]);
    }
    out += "\r\n";
}

}
