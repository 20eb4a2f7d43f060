#include "exchange/csv/column_field.h"

#include "base/fold.h"
#include "exchange/csv/cells.h"
#include "exchange/csv/column_cells.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::FieldRow;
using diary::Kind;
using knowledge::TableKnowledge;

bool has_words(Kind kind) { return kind == Kind::choice || kind == Kind::choices; }

bool is_number_kind(Kind kind) { return kind == Kind::integer || kind == Kind::decimal; }

bool needs_unit(FieldRow const& row) {
    constexpr diary::Unit alone[] = {diary::Unit::none, diary::Unit::mmhg, diary::Unit::mmol_per_litre,
                                     diary::Unit::degrees_celsius};
    return is_number_kind(row.kind) && std::find(std::begin(alone), std::end(alone), row.unit) == std::end(alone);
}

// "Pain (1-5)"
bool has_other_scale(FieldRow const& row, ColumnName const& name) {
    if (row.unit != diary::Unit::none || row.high != 10 || !is_number_kind(row.kind)) return false;
    return std::any_of(name.hints.begin(), name.hints.end(), [](auto const& hint) {
        auto const last = hint.find_last_not_of("0123456789");
        bool const scale =
            last != std::string::npos && last + 1 < hint.size() && hint.find_first_of("0123456789") < last;
        return (scale && hint.substr(last + 1) != "10") || hint.find('%') != std::string::npos;
    });
}

TwoPart two_part_of(ColumnName const& name) {
    for (auto const& hint : name.hints) {
        if (hint == "m:ss" || hint == "mm:ss" || hint == "min:s" || hint == "min:sec" || hint == "min:ss")
            return TwoPart::minutes_seconds;
        if (hint == "h:mm" || hint == "hh:mm" || hint == "h:min" || hint == "hrs:min") return TwoPart::hours_minutes;
    }
    return TwoPart::unknown;
}

// Cells that are a number alone need a unit from elsewhere.
bool says_unit_itself(FieldRow const& row, std::string_view cell) {
    if (is_length(row))
        return says_its_unit(cell) || has_two_parts(cell) ||
               !read_table_number(split_unit(cell).number, DecimalSign::dot);
    return !split_unit(cell).unit.empty();
}

void set_unit(FieldRow const& row, ColumnName const& name, std::vector<std::string> const& cells, CsvTarget& target) {
    if (!needs_unit(row)) return;
    for (auto const& hint : name.hints) {
        if (auto const scale = find_unit(row.unit, hint)) {
            target.scale = *scale;
            return;
        }
    }
    target.unit_known =
        std::all_of(cells.begin(), cells.end(), [&](auto const& cell) { return says_unit_itself(row, cell); });
}

// A unit in the name that the field cannot have: the column is something else.
bool has_other_unit(FieldRow const& row, ColumnName const& name) {
    constexpr diary::Unit units[] = {diary::Unit::seconds, diary::Unit::millilitres, diary::Unit::grams,
                                     diary::Unit::micrograms, diary::Unit::kilograms};
    for (auto const& hint : name.hints) {
        // Which ounce of a drink is asked.
        if (row.unit == diary::Unit::millilitres &&
            (hint == "oz" || hint == "fl oz" || hint == "floz" || hint == "fl. oz"))
            continue;
        bool const any = std::any_of(std::begin(units), std::end(units),
                                     [&](auto unit) { return find_unit(unit, hint).has_value(); });
        if (any && is_number_kind(row.kind) && !find_unit(row.unit, hint)) return true;
    }
    return false;
}

template <class Fits>
bool half(std::vector<std::string> const& cells, Fits check) {
    auto const fit = std::count_if(cells.begin(), cells.end(), check);
    return !cells.empty() && 2 * static_cast<std::size_t>(fit) >= cells.size();
}

bool reads(CsvTarget target, std::string_view cell) {
    target.two_part = TwoPart::minutes_seconds;
    for (auto const sign : {DecimalSign::dot, DecimalSign::comma}) {
        target.decimal = sign;
        if (auto const value = read_table_cell(target, cell, DateOrder::day_first); value && value.value()) return true;
    }
    return false;
}

std::vector<std::string> words_between_spaces(std::string const& text) {
    std::vector<std::string> words;
    std::string word;
    for (char const letter : text + ' ') {
        if (letter != ' ') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

// A letter alone says a side in a column of sides only.
std::optional<std::string> side_of(TableKnowledge const& tables, std::string const& word) {
    return word.size() > 1 ? known_word(tables, diary::row(diary::Field::cramp_side), word) : std::nullopt;
}

// "calf" of "left calf"; a side alone stays.
std::string without_side(TableKnowledge const& tables, std::string const& said) {
    std::string rest;
    for (auto const& word : words_between_spaces(said))
        if (!side_of(tables, word)) rest.append(rest.empty() ? "" : " ").append(word);
    return rest.empty() ? said : rest;
}

}

void add_second_words(TableKnowledge const& tables, CsvColumnSample const& column, CsvTarget& target) {
    bool const muscle = target.field == diary::Field::cramp_muscle, dose = target.field == diary::Field::medicine_dose;
    if (target.role != CsvColumnRole::field || (!muscle && !dose)) return;
    auto const field = muscle ? diary::Field::cramp_side : diary::Field::medicine_dose_unit;
    for (auto const& cell : telling_cells(column)) {
        std::optional<std::string> ours;
        if (dose) ours = known_word(tables, diary::row(field), split_unit(cell).unit);
        for (auto const& word : muscle ? words_between_spaces(fold(cell)) : std::vector<std::string>())
            if (!ours) ours = side_of(tables, word);
        if (ours && !ours->empty()) target.second_words.emplace_back(cell, *ours);
    }
    if (!target.second_words.empty()) target.second = field;
}

std::optional<std::string> known_word(TableKnowledge const& tables, FieldRow const& row, std::string_view theirs) {
    if (auto alike = spelt_alike(row, theirs); !alike.empty()) return alike;
    auto said = fold(trimmed(theirs));
    if (said.ends_with('.')) said.pop_back();
    if (row.name == "muscle") said = without_side(tables, said);
    for (auto const& known : tables.words) {
        if (known.field != row.name) continue;
        for (auto const& [their_word, ours] : known.words)
            if (their_word == said && (ours.empty() || find_word(row, ours))) return ours;
    }
    return {};
}

bool is_intensity(TableKnowledge const& tables, std::string_view theirs) {
    auto const said = fold(trimmed(theirs));
    for (auto const& known : tables.words)
        if (known.field == "strength")
            return std::any_of(known.words.begin(), known.words.end(),
                               [&](auto const& word) { return word.first == said; });
    return false;
}

CsvTarget field_target(TableKnowledge const& tables, diary::Field field, CsvColumnSample const& column) {
    CsvTarget target;
    target.role = CsvColumnRole::field;
    target.field = field;
    auto const& row = diary::row(field);
    auto const name = read_column_name(column.name);
    auto const cells = telling_cells(column);
    set_unit(row, name, cells, target);
    if (is_length(row)) target.two_part = two_part_of(name);
    // Nobody writes down minutes and seconds of a night's sleep, or of a day's standing.
    if (is_length(row) && row.type == diary::RecordType::check_in && target.two_part == TwoPart::unknown)
        target.two_part = TwoPart::hours_minutes;
    target.other_scale = has_other_scale(row, name);
    if (is_number_kind(row.kind)) target.decimal = decimal_sign_of(cells);
    if (!has_words(row.kind)) return target;
    for (auto const& theirs : words_in(column, row.kind)) {
        auto const ours = known_word(tables, row, theirs);
        if (ours && *ours != theirs) target.words.emplace_back(theirs, *ours);
    }
    return target;
}

void leave_unknown_words(TableKnowledge const& tables, CsvColumnSample const& column, CsvTarget& target) {
    auto const& row = diary::row(target.field);
    if (target.role != CsvColumnRole::field || !has_words(row.kind)) return;
    for (auto const& theirs : words_in(column, row.kind)) {
        bool const said = std::any_of(target.words.begin(), target.words.end(),
                                      [&](auto const& word) { return word.first == theirs; });
        if (!said && !is_no_value(theirs) && !known_word(tables, row, theirs)) target.words.emplace_back(theirs, "");
    }
}

bool fits(TableKnowledge const& tables, diary::Field field, CsvColumnSample const& column) {
    auto const& row = diary::row(field);
    auto const name = read_column_name(column.name);
    auto const cells = telling_cells(column);
    if (name.is_relative || has_other_unit(row, name)) return false;
    if (has_words(row.kind)) {
        auto words = words_in(column, row.kind);
        std::erase_if(words, [&](auto const& word) { return is_no_value(word) && !known_word(tables, row, word); });
        return column.all && half(words, [&](auto const& word) { return known_word(tables, row, word).has_value(); });
    }
    if (row.kind == Kind::day || row.kind == Kind::instant) return false;
    auto target = field_target(tables, field, column);
    add_second_words(tables, column, target);
    bool const strength = row.unit == diary::Unit::none && row.high == 10 && is_number_kind(row.kind);
    return half(cells,
                [&](auto const& cell) { return reads(target, cell) || (strength && is_intensity(tables, cell)); });
}

}
