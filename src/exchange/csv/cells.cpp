#include "exchange/csv/cells.h"

#include "base/fold.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::FieldRow;
using diary::Kind;
using Cell = Result<std::optional<diary::Value>>;

constexpr double highest_of_scale = 10;

Cell as_cell(Result<diary::Value> value) {
    if (!value) return value.error();
    return std::optional(std::move(value).value());
}

Error malformed(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

std::string in_our_words(CsvTarget const& target, Kind kind, std::string_view cell) {
    if (kind != Kind::choices) return std::string(our_word(target, trimmed(cell)));
    std::string out;
    for (auto const part : csv_parts(cell))
        if (auto const word = our_word(target, part); !word.empty()) out.append(word).append(";");
    return out;
}

// "7/10" and "7 of 10", for a field from 0 to 10.
std::optional<std::string_view> out_of_ten(FieldRow const& row, std::string_view cell) {
    if (row.unit != diary::Unit::none || row.high != highest_of_scale) return {};
    for (std::string_view const ending : {"/10", "/ 10", "of 10", "von 10", "sur 10", "de 10", "out of 10"})
        if (cell.ends_with(ending)) return trimmed(cell.substr(0, cell.size() - ending.size()));
    return {};
}

Cell read_amount(CsvTarget const& target, FieldRow const& row, std::string_view cell) {
    if (auto const part = out_of_ten(row, cell)) cell = *part;
    // "1 1/2" is a number, and so is "½ l" with its unit.
    if (auto const whole = read_table_number(cell, target.decimal); whole || whole.error().problem == Problem::conflict)
        return whole ? as_cell(number_value(row, whole.value() * target.scale,
                                            target.scale != 1 || row.unit != diary::Unit::none))
                     : Cell(whole.error());
    auto const parts = split_unit(cell);
    auto const number = read_table_number(parts.number, target.decimal);
    if (!number) return number.error();
    auto const scale = target.second ? std::optional(1.0) : find_unit(row.unit, parts.unit);
    if (!scale)
        return malformed(parts.unit == "%" ? "is a percentage, and no amount" : "is in a unit that is not known");
    return as_cell(number_value(row, number.value() * *scale, true));
}

Cell read_length_cell(CsvTarget const& target, FieldRow const& row, std::string_view cell) {
    double const own = seconds_of(row.unit);
    auto const seconds = read_length(cell, target.two_part, target.scale * own, target.decimal);
    if (!seconds) return seconds.error();
    return as_cell(number_value(row, seconds.value() / own, true));
}

}

bool is_length(FieldRow const& row) {
    return row.kind == Kind::integer && (row.unit == diary::Unit::seconds || row.unit == diary::Unit::minutes);
}

double seconds_of(diary::Unit unit) { return unit == diary::Unit::minutes ? 60 : 1; }

std::string_view our_word(CsvTarget const& target, std::string_view theirs) {
    for (auto const& [said, ours] : target.words)
        if (said == theirs) return ours;
    return theirs;
}

Cell read_table_cell(CsvTarget const& target, std::string_view cell, DateOrder dates) {
    auto const& row = diary::row(target.field);
    if (row.kind == Kind::text) return as_cell(read_csv_value(row, cell, 1));
    bool const mapped = std::any_of(target.words.begin(), target.words.end(),
                                    [&](auto const& word) { return word.first == trimmed(cell); });
    auto const text = target.words.empty() ? std::string(trimmed(cell)) : in_our_words(target, row.kind, cell);
    if (text.empty()) return std::optional<diary::Value>();
    bool const says_none =
        row.kind == Kind::choice || row.kind == Kind::choices ? find_word(row, text).has_value() : false;
    if (!mapped && !says_none && is_no_value(text)) return std::optional<diary::Value>();
    if (is_length(row)) return read_length_cell(target, row, text);
    if (row.kind == Kind::integer || row.kind == Kind::decimal) return read_amount(target, row, text);
    if (row.kind == Kind::day) {
        auto const day = read_csv_time(text, dates);
        if (!day) return day.error();
        auto const exists = time::day_from_date(day.value().clock.year, day.value().clock.month, day.value().clock.day);
        return exists ? Cell(std::optional(diary::Value{exists.value()})) : Cell(exists.error());
    }
    return as_cell(read_csv_value(row, text, 1));
}

}
