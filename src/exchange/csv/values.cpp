#include "exchange/csv/values.h"

#include "base/ascii.h"
#include "base/fold.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace unknot::exchange {
namespace {

using diary::FieldRow;
using diary::Kind;
using diary::Value;

Error malformed(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

Result<Value> read_number(FieldRow const& row, std::string_view cell, double scale, DecimalSign sign) {
    auto const number = read_table_number(cell, sign);
    if (!number) return number.error();
    return number_value(row, number.value() * scale, scale != 1 || row.unit != diary::Unit::none);
}

Result<Value> read_flag(std::string_view cell) {
    constexpr std::string_view yes[] = {"true", "yes", "1", "y", "ja", "oui", "si", "x"};
    constexpr std::string_view no[] = {"false", "no", "0", "n", "nein", "non"};
    auto const said = fold(cell);
    if (std::find(std::begin(yes), std::end(yes), said) != std::end(yes)) return Value{true};
    if (std::find(std::begin(no), std::end(no), said) != std::end(no)) return Value{false};
    return malformed("is not true or false");
}

// "calf, foot, thigh front"
std::string listed_words(FieldRow const& row) {
    std::string list;
    for (auto const word : words_of(row))
        list.append(list.empty() ? "" : ", ").append(word);
    std::replace(list.begin(), list.end(), '_', ' ');
    return list;
}

Result<std::size_t> read_word(FieldRow const& row, std::string_view cell) {
    auto const said = lower(cell);
    if (auto const index = find_word(row, said)) return *index;
    return Error{Problem::unknown_name, {}, "is not one of: " + listed_words(row)};
}

Result<Value> read_words(FieldRow const& row, std::string_view cell) {
    constexpr std::string_view between = " ;,\t";
    diary::Choices chosen;
    for (auto at = cell.find_first_not_of(between); at != std::string_view::npos;
         at = cell.find_first_not_of(between, at)) {
        auto const end = std::min(cell.find_first_of(between, at), cell.size());
        auto const index = read_word(row, cell.substr(at, end - at));
        if (!index) return index.error();
        chosen.bits |= std::uint64_t{1} << index.value();
        at = end;
    }
    return Value{chosen};
}

Result<Value> read_any(FieldRow const& row, std::string_view cell, double scale, DecimalSign sign) {
    switch (row.kind) {
    case Kind::integer:
    case Kind::decimal: return read_number(row, trimmed(cell), scale, sign);
    case Kind::flag: return read_flag(trimmed(cell));
    case Kind::choices: return read_words(row, cell);
    case Kind::text: return Value{std::string(cell)};
    case Kind::choice: {
        auto const index = read_word(row, trimmed(cell));
        if (!index) return index.error();
        return Value{diary::Choice{static_cast<std::uint8_t>(index.value())}};
    }
    case Kind::instant: {
        auto const at = time::instant_from_iso(trimmed(cell));
        if (!at) return at.error();
        return Value{at.value()};
    }
    case Kind::day: {
        auto const day = time::day_from_iso(trimmed(cell));
        if (!day) return day.error();
        return Value{day.value()};
    }
    }
    return malformed("cannot be read");
}

}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> csv_parts(std::string_view cell) {
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        auto const end = std::min(cell.find_first_of(";,"), cell.size());
        if (auto const part = trimmed(cell.substr(0, end)); !part.empty()) parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

Result<Value> number_value(FieldRow const& row, double number, bool rounds) {
    if (row.kind == Kind::decimal) {
        if (auto const status = check_value(field_of(row), number); !status) return status.error();
        return Value{number};
    }
    bool const fits = std::abs(number) < 9e15;
    if (!fits || (!rounds && number != std::floor(number))) return malformed("is no whole number");
    Value value{static_cast<std::int64_t>(std::llround(number))};
    if (auto const status = check_value(field_of(row), value); !status) return status.error();
    return value;
}

Result<Value> read_csv_value(FieldRow const& row, std::string_view cell, double scale, DecimalSign sign) {
    auto value = read_any(row, cell, scale, sign);
    if (!value) return value;
    if (auto const status = check_value(field_of(row), value.value()); !status) return status.error();
    return value;
}

}
