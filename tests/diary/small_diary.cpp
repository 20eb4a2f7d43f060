#include "small_diary.h"

#include "doctest.h"

#include <array>

namespace unknot::tests {

using diary::Change;
using diary::Record;
using diary::RecordType;

Record const& SmallDiary::add(RecordType type, std::string_view shown, int offset_minutes,
                              std::vector<diary::FieldEdit> fields) {
    return add(type, clock(shown, offset_minutes), std::move(fields));
}

Record const& SmallDiary::add(RecordType type, time::Moment at, std::vector<diary::FieldEdit> fields) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    if (++serial_ == 0) ++serial_high_;
    entropy[8] = serial_high_;
    entropy[9] = serial_;
    auto patch = diary::new_patch(diary::uuid_v7(at.at, entropy), type, at);
    patch.fields = std::move(fields);
    auto const done = diary.apply({.patches = {patch}, .records = {}, .made = at.at});
    REQUIRE_MESSAGE(done, (done ? std::string() : to_string(done.error())));
    return *diary.find(patch.id);
}

void SmallDiary::day_start(std::int64_t minutes) {
    add(RecordType::settings, "2000-01-01T00:00:00.000Z", 0, {{diary::Field::settings_day_start, minutes}});
}

void SmallDiary::remove(diary::RecordId const& id) {
    REQUIRE(diary.apply({.patches = {diary::remove_patch(*diary.find(id))}, .records = {}, .made = {1}}));
}

time::CivilDay day(std::string_view iso) {
    auto const read = time::day_from_iso(iso);
    REQUIRE(read);
    return read.value();
}

time::Moment clock(std::string_view iso, int offset_minutes) {
    auto const read = time::instant_from_iso(iso);
    REQUIRE(read);
    return {{read.value().ms - offset_minutes * 60'000}, static_cast<std::int16_t>(offset_minutes), {}};
}

}
