#include "diary/record.h"

#include <algorithm>
#include <cassert>

namespace unknot::diary {
namespace {

auto value_at(std::vector<FieldValue>& values, Field field) {
    return std::lower_bound(values.begin(), values.end(), field,
                            [](FieldValue const& a, Field b) { return a.field < b; });
}

auto unknown_at(std::vector<UnknownMember>& unknown_members, std::string_view name) {
    return std::lower_bound(unknown_members.begin(), unknown_members.end(), name,
                            [](UnknownMember const& a, std::string_view b) { return a.name < b; });
}

template <class T>
T const* find_as(Record const& record, Field field) {
    auto const* const value = record.find(field);
    assert(!value || std::holds_alternative<T>(*value));
    return value ? std::get_if<T>(value) : nullptr;
}

template <class T>
std::optional<T> as(Record const& record, Field field) {
    auto const* const value = find_as<T>(record, field);
    return value ? std::optional<T>(*value) : std::nullopt;
}

}

Value const* Record::find(Field field) const {
    for (auto const& entry : values) {
        if (entry.field == field) return &entry.value;
    }
    return nullptr;
}

std::optional<std::int64_t> Record::integer(Field field) const { return as<std::int64_t>(*this, field); }

std::optional<double> Record::decimal(Field field) const { return as<double>(*this, field); }

std::optional<bool> Record::flag(Field field) const { return as<bool>(*this, field); }

std::optional<std::string_view> Record::choice(Field field) const {
    auto const* const chosen = find_as<Choice>(*this, field);
    return chosen ? std::optional(word_at(row(field), chosen->index)) : std::nullopt;
}

std::vector<std::string_view> Record::choices(Field field) const {
    auto const* const chosen = find_as<Choices>(*this, field);
    return chosen ? words_of(row(field), *chosen) : std::vector<std::string_view>{};
}

std::optional<std::string_view> Record::text(Field field) const {
    auto const* const characters = find_as<CompactString>(*this, field);
    return characters ? std::optional(characters->view()) : std::nullopt;
}

std::optional<time::Instant> Record::instant(Field field) const { return as<time::Instant>(*this, field); }

std::optional<time::CivilDay> Record::day(Field field) const { return as<time::CivilDay>(*this, field); }

void Record::set(Field field, Value value) {
    drop_unknown(row(field).name);
    auto const place = value_at(values, field);
    if (place != values.end() && place->field == field) {
        place->value = std::move(value);
    } else {
        values.insert(place, {field, std::move(value)});
    }
}

void Record::clear(Field field) {
    drop_unknown(row(field).name);
    std::erase_if(values, [&](FieldValue const& entry) { return entry.field == field; });
}

UnknownMember const* Record::find_unknown(std::string_view name) const {
    for (auto const& member : unknown_members) {
        if (member.name == name) return &member;
    }
    return nullptr;
}

void Record::set_unknown(UnknownMember member) {
    auto const place = unknown_at(unknown_members, member.name);
    if (place != unknown_members.end() && place->name == member.name) {
        *place = std::move(member);
    } else {
        unknown_members.insert(place, std::move(member));
    }
}

void Record::drop_unknown(std::string_view name) {
    std::erase_if(unknown_members, [&](UnknownMember const& member) { return member.name == name; });
}

std::optional<Field> day_field(RecordType type) {
    for (auto const field : {Field::check_in_day, Field::medicine_on, Field::note_day, Field::blood_result_day})
        if (row(field).type == type) return field;
    return std::nullopt;
}

std::optional<time::CivilDay> named_day(Record const& record) {
    auto const type = record.type.known();
    auto const field = type ? day_field(*type) : std::nullopt;
    return field ? record.day(*field) : std::nullopt;
}

RecordId singleton_id(RecordType type) {
    std::array<std::uint8_t, entropy_bytes> entropy{};
    entropy.back() = static_cast<std::uint8_t>(type);
    return uuid_v7(time::first_instant, entropy);
}

std::optional<RecordType> singleton_type(RecordId const& id) {
    for (auto const type : {RecordType::profile, RecordType::settings})
        if (singleton_id(type) == id) return type;
    return std::nullopt;
}

}
