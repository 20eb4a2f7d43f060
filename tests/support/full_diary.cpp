#include "support/full_diary.h"

#include "support/shipped.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace unknot::tests {

using diary::Field;
using diary::FieldRow;
using diary::Kind;
using diary::RecordType;
using diary::Value;

namespace {

constexpr std::size_t nights = 90, month = 28;

bool holds_once(RecordType type) { return type == RecordType::profile || type == RecordType::settings; }

template <class Entries>
std::vector<std::string> ids_of(Entries const& entries) {
    std::vector<std::string> ids;
    for (auto const& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

// The texts that have a meaning to the program; empty: any text does.
std::vector<std::string> texts_of(Field field) {
    auto const& known = shipped_with_library();
    switch (field) {
    case Field::sign_sign: return ids_of(known.help.signs);
    case Field::experiment_remedy: return ids_of(known.library->actions);
    case Field::intake_item: return {"spinach", "beef_broth", "milk_whole", "wine_red", "coffee", "no_such_food"};
    case Field::intake_name:
    case Field::medicine_name: return {"Bendroflumethiazide", "Magnesium", "Salbutamol", "My own name for it"};
    case Field::settings_region: return {"us", "uk", "eu"};
    case Field::settings_reminder_drink: return {"10:00 15:00"};
    case Field::settings_reminder_stretch:
    case Field::settings_reminder_evening:
    case Field::settings_reminder_blocks: return {"20:00"};
    case Field::settings_reminder_owner: return {"0f0e0d0c-0b0a-4908-8706-050403020100"};
    default: return {};
    }
}

std::size_t ways_of(FieldRow const& row) {
    if (row.kind == Kind::flag) return 2;
    if (row.kind == Kind::text) return texts_of(field_of(row)).size();
    return row.word_count;
}

// Some are one, for the singular, and decimals are not whole.
double number_of(FieldRow const& row, std::size_t n) {
    if (field_of(row) == Field::profile_birth_year) return n % 2 == 0 ? 1956 : 1990;
    if (row.type == RecordType::profile) return (row.low + row.high) / 2;
    double const number = n % 3 == 0 ? 1 : row.kind == Kind::decimal ? 95.25 : 95;
    return std::clamp(number, row.low, row.high);
}

Value text_of(FieldRow const& row, std::size_t n) {
    auto const texts = texts_of(field_of(row));
    return Value{texts.empty() ? std::string("Own") : texts[n % texts.size()]};
}

Value value_of(FieldRow const& row, std::size_t n, time::Moment const& at) {
    switch (row.kind) {
    case Kind::integer: return static_cast<std::int64_t>(number_of(row, n));
    case Kind::decimal: return number_of(row, n);
    case Kind::flag: return n % 2 == 0;
    case Kind::choice: return diary::Choice{static_cast<std::uint8_t>(n % row.word_count)};
    case Kind::choices: return diary::Choices{std::uint64_t{1} << n % row.word_count};
    case Kind::text: return text_of(row, n);
    case Kind::instant: return at.at;
    case Kind::day: return time::day_of(at);
    }
    return false;
}

// Only a cramp that stopped has a length.
bool contradicts(FieldRow const& row, std::size_t n) {
    auto const stopped = *diary::find_word(diary::row(Field::cramp_end), "stopped");
    return field_of(row) == Field::cramp_duration && n % diary::row(Field::cramp_end).word_count != stopped;
}

std::vector<diary::FieldEdit> fields_of(RecordType type, std::size_t n, time::Moment const& at) {
    std::vector<diary::FieldEdit> fields;
    for (auto const& row : diary::fields_of(type))
        if (!contradicts(row, n)) fields.push_back({field_of(row), value_of(row, n, at)});
    return fields;
}

void add_each_word(LongDiary& diary, RecordType type) {
    std::size_t ways = 3;
    for (auto const& row : diary::fields_of(type))
        ways = std::max(ways, ways_of(row));
    for (std::size_t n = 0; n < ways; ++n) {
        auto const night = static_cast<int>(nights - n % month);   // the first is of today
        auto const at = diary.on(night, 8 + static_cast<int>(type), static_cast<int>(n / month));
        diary.add(type, at, fields_of(type, n, at));
    }
}

// All of the words but those that exclude the others; the second of two persons has only these.
diary::Choices many_of(FieldRow const& row, int person) {
    auto const none = diary::find_word(row, "none"), hides = diary::find_word(row, "eating_disorder");
    auto const all = (std::uint64_t{1} << row.word_count) - 1;
    auto const bit = [](std::optional<std::size_t> index) { return index ? std::uint64_t{1} << *index : 0; };
    if (person % 3 == 1) return {none ? bit(none) : 0};
    return {all & ~bit(none) & ~(person % 3 == 0 ? bit(hides) : 0)};
}

// So that each of the units is met with each of the others.
std::size_t choice_of(FieldRow const& row, int person) {
    auto const n = static_cast<std::size_t>(person);
    bool const second = field_of(row) == Field::settings_mineral_unit || field_of(row) == Field::settings_volume_unit;
    return (second ? n / 2 : n) % row.word_count;
}

void add_person(LongDiary& diary, RecordType type, int person) {
    auto const at = diary.on(0, 12);
    std::vector<diary::FieldEdit> fields;
    for (auto const& row : diary::fields_of(type)) {
        auto value = value_of(row, static_cast<std::size_t>(person), at);
        if (row.kind == Kind::choice) value = diary::Choice{static_cast<std::uint8_t>(choice_of(row, person))};
        if (row.kind == Kind::choices) value = many_of(row, person);
        if (field_of(row) == Field::settings_day_start) value = std::int64_t{6 * 60};
        fields.push_back({field_of(row), std::move(value)});
    }
    diary.add_once(type, at, std::move(fields));
}

}

std::map<std::string, std::string> full_diary(time::Moment const& now, int person, Signs signs) {
    LongDiary diary(now, static_cast<int>(nights));
    diary.keep();
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto const type = static_cast<RecordType>(i);
        if (holds_once(type))
            add_person(diary, type, person);
        else if (type != RecordType::sign || signs == Signs::all)
            add_each_word(diary, type);
    }
    return std::move(diary.pages);
}

}
