#include "knowledge/table_reader.h"

#include <cassert>
#include <cmath>
#include <cstdlib>

namespace unknot::knowledge {
namespace {

// "line 3" as ":3".
std::string place(std::string_view file, std::string_view where) {
    constexpr std::string_view before = "line ";
    if (where.starts_with(before)) where.remove_prefix(before.size());
    return std::string(file) + ':' + std::string(where);
}

}

TableReader::TableReader(std::string_view name, std::string_view text, std::span<std::string_view const> columns)
    : name_(name) {
    auto table = read_csv(text);
    if (!table) {
        error_ = Error{table.error().problem, place(name_, table.error().where), table.error().what};
        return;
    }
    auto const& header = table.value().header;
    if (!std::equal(header.begin(), header.end(), columns.begin(), columns.end())) {
        std::string wanted;
        for (auto const column : columns)
            wanted.append(wanted.empty() ? "" : ",").append(column);
        error_ = Error{Problem::malformed, place(name_, "1"), "the first line is " + wanted};
        return;
    }
    table_ = std::move(table).value();
}

Status TableReader::status() const { return error_ ? Status(*error_) : Status(); }

void TableReader::fail(CsvRow const& row, Problem problem, std::string what) {
    if (!error_) error_ = Error{problem, place(name_, std::to_string(row.line)), std::move(what)};
}

std::string const& TableReader::cell(CsvRow const& row, std::string_view column) const {
    // Cells are mostly read from left to right, so the next column is tried first.
    auto const count = table_.header.size();
    for (std::size_t tried = 0; tried < count; ++tried, ++next_)
        if (table_.header[next_ %= count] == column) return row.fields[next_++];
    assert(false && "the header was checked to have the column");
    return row.fields.front();
}

std::string TableReader::text(CsvRow const& row, std::string_view column) {
    auto const& text = cell(row, column);
    if (text.empty()) fail(row, Problem::malformed, "the " + std::string(column) + " is empty");
    return text;
}

std::optional<double> TableReader::decimal(CsvRow const& row, std::string_view column) {
    auto const& text = cell(row, column);
    if (text.empty()) return std::nullopt;
    // The web's older libc++ has no std::from_chars for decimals; the cell ends with a zero byte.
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    bool const plain = text.find_first_not_of("0123456789.-") == std::string::npos;
    if (plain && end == text.c_str() + text.size() && std::isfinite(value)) return value;
    fail(row, Problem::malformed, "\"" + text + "\" is no number, as the " + std::string(column) + " must be");
    return std::nullopt;
}

std::string TableReader::word(CsvRow const& row, std::string_view column, Words known) {
    auto const& text = cell(row, column);
    if (std::find(known.begin(), known.end(), text) == known.end())
        fail(row, Problem::unknown_name, "\"" + text + "\" is no " + std::string(column) + " known here");
    return text;
}

std::vector<std::string> TableReader::words(CsvRow const& row, std::string_view column) const {
    std::vector<std::string> words;
    std::string_view rest = cell(row, column);
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        if (end > 0) words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

}
