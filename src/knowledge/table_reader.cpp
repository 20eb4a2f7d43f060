#include "knowledge/table_reader.h"

#include <algorithm>
#include <cassert>

namespace unknot::knowledge {
namespace {

constexpr int exact_digits = 15;

// "-12.5". Digits and power of ten are exact as doubles, so their quotient is the nearest double; the web build's older
// libc++ has no std::from_chars for decimals.
std::optional<double> plain_decimal(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    double digits = 0, power = 1;
    int count = 0;
    bool fraction = false;
    for (char const letter : text) {
        if (letter == '.' && !fraction && count > 0) {
            fraction = true;
            continue;
        }
        if (letter < '0' || letter > '9' || ++count > exact_digits) return std::nullopt;
        digits = digits * 10 + (letter - '0');
        if (fraction) power *= 10;
    }
    if (count == 0 || text.back() == '.') return std::nullopt;
    return (negative ? -digits : digits) / power;
}

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
    if (auto const value = plain_decimal(text)) return value;
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
    std::string_view rest = cell(row, column);
    std::vector<std::string> words;
    words.reserve(1 + static_cast<std::size_t>(std::count(rest.begin(), rest.end(), ' ')));
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        if (end > 0) words.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

}
