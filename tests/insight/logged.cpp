#include "logged.h"

#include "doctest.h"

#include <array>

namespace unknot::tests {

using diary::Field;
using diary::FieldEdit;
using diary::RecordId;
using diary::RecordType;

time::CivilDay nth_day(int day) { return {first_monday.days + day}; }

time::Instant on_day(int day, int hour, int minute) {
    return {((std::int64_t{first_monday.days} + day) * 24 + hour) * 3'600'000 + minute * 60'000};
}

time::Moment at_noon(int day) { return {on_day(day, 12), 0, "UTC"}; }

FieldEdit chosen(Field field, std::string_view word) { return {field, diary::choice(field, word)}; }

FieldEdit chosen_any(Field field, std::vector<std::string_view> const& words) {
    return {field, diary::choices(field, words)};
}

knowledge::Knowledge const& whole_knowledge() {
    static auto const result = [] {
        auto known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE_MESSAGE(known, (known ? std::string() : to_string(known.error())));
        auto const library = knowledge::read_library(knowledge::embedded_files(), known.value());
        REQUIRE_MESSAGE(library, (library ? std::string() : to_string(library.error())));
        return known;
    }();
    return result.value();
}

RecordId Logged::add(RecordType type, time::Instant at, std::vector<FieldEdit> fields, std::int16_t offset_minutes) {
    return add_late(type, at, at, std::move(fields), offset_minutes);
}

RecordId Logged::add_late(RecordType type, time::Instant at, time::Instant written, std::vector<FieldEdit> fields,
                          std::int16_t offset_minutes) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    ++serial_;
    for (std::size_t i = 0; i < 4; ++i)
        entropy[entropy.size() - 1 - i] = static_cast<std::uint8_t>(serial_ >> (8 * i));
    auto patch = diary::new_patch(diary::uuid_v7(at, entropy), type, {at, offset_minutes, "UTC"});
    patch.fields = std::move(fields);
    diary::Change change;
    change.made = written;
    change.patches = {patch};
    auto const done = diary_.apply(change);
    REQUIRE_MESSAGE(done, (done ? std::string() : to_string(done.error())));
    return patch.id;
}

RecordId Logged::cramp(int day, int hour, std::vector<FieldEdit> fields, int minute) {
    return add(RecordType::cramp, on_day(day, hour, minute), std::move(fields));
}

void Logged::answer(int day, std::string_view word) {
    add(RecordType::check_in, on_day(day, 21),
        {{Field::check_in_day, nth_day(day)}, chosen(Field::check_in_cramps, word)});
}

void Logged::night(int day, bool is_cramp) {
    if (is_cramp)
        cramp(day);
    else
        answer(day, "no");
}

insight::Nights Logged::nights(int now_day) const { return insight::Nights::of(diary_, at_noon(now_day)); }

}
