#include "diary/value.h"

#include "diary/text_value.h"

#include <cassert>
#include <cmath>

namespace unknot::diary {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Kind kind_of(Value const& value) {
    return std::visit(Overloaded{
                          [](std::int64_t) { return Kind::integer; },
                          [](double) { return Kind::decimal; },
                          [](bool) { return Kind::flag; },
                          [](Choice) { return Kind::choice; },
                          [](Choices) { return Kind::choices; },
                          [](CompactString const&) { return Kind::text; },
                          [](time::Instant) { return Kind::instant; },
                          [](time::CivilDay) { return Kind::day; },
                      },
                      value);
}

std::string place(FieldRow const& row) { return std::string(word(row.type)) + '.' + std::string(row.name); }

// The limits in the table are whole numbers, and are shown so.
std::string whole(double number) { return std::to_string(static_cast<std::int64_t>(number)); }

bool is_length_of_time(Unit unit) { return unit == Unit::seconds || unit == Unit::minutes || unit == Unit::days; }

Status check_range(FieldRow const& row, double number) {
    // Also refuses NaN, for which neither comparison holds.
    if (number >= row.low && number <= row.high) return {};
    if (number < 0 && is_length_of_time(row.unit)) {
        return Error{Problem::out_of_range, place(row), "shorter than nothing: the end comes before the start"};
    }
    return Error{Problem::out_of_range, place(row), "must be from " + whole(row.low) + " to " + whole(row.high)};
}

Status check_choice(FieldRow const& row, Choice chosen) {
    if (chosen.index < row.word_count) return {};
    return Error{Problem::unknown_name, place(row), "not one of its words"};
}

Status check_choices(FieldRow const& row, Choices chosen) {
    if (row.word_count == 64 || chosen.bits >> row.word_count == 0) return {};
    return Error{Problem::unknown_name, place(row), "not all are its words"};
}

template <class Point>
Status check_time(FieldRow const& row, Point point, Point first, Point last) {
    if (point >= first && point <= last) return {};
    return Error{Problem::out_of_range, place(row), "outside the years 1970 to 9999"};
}

std::optional<Value> read_choices(FieldRow const& row, JsonValue json) {
    if (json.kind() != JsonKind::list) return {};
    Choices chosen;
    for (auto const [name, element] : json.children()) {
        auto const text = element.text();
        auto const index = text ? find_word(row, *text) : std::nullopt;
        if (!index) return {};
        chosen.bits |= std::uint64_t{1} << *index;
    }
    return chosen;
}

std::optional<Value> read_any(FieldRow const& row, JsonValue json) {
    switch (row.kind) {
    case Kind::integer: return json.integer();
    case Kind::decimal: return json.decimal();
    case Kind::flag: return json.flag();
    case Kind::choices: return read_choices(row, json);
    case Kind::choice:
        if (auto const index = find_word(row, json.text().value_or("")))
            return Choice{static_cast<std::uint8_t>(*index)};
        return {};
    case Kind::text:
        if (auto const text = json.text()) return CompactString(*text);
        return {};
    case Kind::instant:
        if (auto const ms = json.integer()) return time::Instant{*ms};
        return {};
    case Kind::day:
        if (auto const day = time::day_from_iso(json.text().value_or(""))) return day.value();
        return {};
    }
    return {};
}

}

Value choice(Field field, std::string_view word) {
    auto const index = find_word(row(field), word);
    assert(row(field).kind == Kind::choice && index);
    return Choice{static_cast<std::uint8_t>(*index)};
}

Value choices(Field field, std::span<std::string_view const> words) {
    assert(row(field).kind == Kind::choices);
    Choices chosen;
    for (auto const word : words) {
        auto const index = find_word(row(field), word);
        assert(index);
        chosen.bits |= std::uint64_t{1} << *index;
    }
    return chosen;
}

std::vector<std::string_view> words_of(FieldRow const& row, Choices chosen) {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; auto const word : words_of(row)) {
        if ((chosen.bits >> i++ & 1) != 0) words.push_back(word);
    }
    return words;
}

Status check_value(Field field, Value const& value) {
    auto const& of = row(field);
    if (kind_of(value) != of.kind)
        return Error{Problem::malformed, place(of), "must be of kind " + std::string(word(of.kind))};
    return std::visit(Overloaded{
                          [&](std::int64_t number) { return check_range(of, static_cast<double>(number)); },
                          [&](double number) { return check_range(of, number); },
                          [&](bool) { return Status{}; },
                          [&](Choice chosen) { return check_choice(of, chosen); },
                          [&](Choices chosen) { return check_choices(of, chosen); },
                          [&](CompactString const& text) { return check_text(field, text); },
                          [&](time::Instant at) { return check_time(of, at, time::first_instant, time::last_instant); },
                          [&](time::CivilDay day) { return check_time(of, day, time::first_day, time::last_day); },
                      },
                      value);
}

std::optional<Value> read_value(FieldRow const& row, JsonValue json) {
    auto value = read_any(row, json);
    if (value && !check_value(field_of(row), *value)) return {};
    return value;
}

void write_value(JsonWriter& writer, FieldRow const& row, Value const& value) {
    std::visit(Overloaded{
                   [&](std::int64_t number) { writer.integer(number); },
                   [&](double number) { writer.decimal(number); },
                   [&](bool set) { writer.flag(set); },
                   [&](Choice chosen) { writer.text(word_at(row, chosen.index)); },
                   [&](Choices chosen) {
                       writer.begin_list();
                       for (auto const word : words_of(row, chosen))
                           writer.text(word);
                       writer.end_list();
                   },
                   [&](CompactString const& text) { writer.text(text); },
                   [&](time::Instant at) { writer.integer(at.ms); },
                   [&](time::CivilDay day) { writer.text(to_iso(day)); },
               },
               value);
}

}
