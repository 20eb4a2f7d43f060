#include "app/settings/sample.h"

#include "app/core/record_line.h"
#include "diary/days.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app::settings {
namespace {

using diary::Field;
using diary::FieldEdit;
using diary::RecordType;
using diary::Value;

std::array<std::uint8_t, diary::entropy_bytes> numbered(std::uint32_t serial) {
    std::array<std::uint8_t, diary::entropy_bytes> bytes{};
    for (std::size_t at = 0; at < sizeof serial; ++at)
        bytes[bytes.size() - 1 - at] = static_cast<std::uint8_t>(serial >> (8 * at));
    bytes[1] = 0x5a;
    return bytes;
}

// The ids of its records differ in their time and their last bytes alone.
bool is_of_sample(diary::RecordId const& id) {
    constexpr std::size_t after_time = 6, serial = 12;
    auto const mark = sample_id();
    return std::equal(mark.bytes.begin() + after_time, mark.bytes.begin() + serial, id.bytes.begin() + after_time);
}

FieldEdit word(Field field, std::string_view chosen) { return {field, diary::choice(field, chosen)}; }

FieldEdit number(Field field, std::int64_t value) { return {field, Value{value}}; }

bool has_wine(int night) { return night % 5 == 1 || night % 7 == 3; }

bool stretches(int night) { return night >= sample_nights / 2 && night % 4 != 0; }

bool has_cramp(int night) { return stretches(night) ? night % 9 == 4 : has_wine(night) || night % 6 == 4; }

class Sample {
public:
    Sample(time::Moment const& now, Minutes day_start)
        : now_(now), first_(time::night_of(now, day_start).days - sample_nights) {
        change_.made = now.at;
    }

    diary::Change make() && {
        for (int night = 0; night < sample_nights; ++night) {
            add_day(night);
            add_night(night);
        }
        auto mark = diary::new_patch(sample_id(), RecordType::tag, at(sample_nights - 1, 12 * 60));
        mark.fields = {{Field::tag_name, Value{std::string("Example diary")}}};
        change_.patches.push_back(std::move(mark));
        return std::move(change_);
    }

private:
    // Minutes after midnight of the night's own day; past 24 hours, the morning after.
    [[nodiscard]] time::Moment at(int night, std::int64_t minutes) const {
        auto moment = now_;
        auto const day = std::int64_t{first_} + night;
        moment.at.ms = day * ms_per_day + minutes * ms_per_minute - now_.offset_minutes * ms_per_minute;
        return moment;
    }

    void add(RecordType type, int night, std::int64_t minutes, std::vector<FieldEdit> fields) {
        auto const when = at(night, minutes);
        auto patch = diary::new_patch(diary::uuid_v7(when.at, numbered(++serial_)), type, when);
        patch.fields = std::move(fields);
        change_.patches.push_back(std::move(patch));
    }

    void drink(int night, std::int64_t minutes, std::string_view kind, std::int64_t millilitres) {
        add(RecordType::intake, night, minutes,
            {word(Field::intake_what, "drink"), word(Field::intake_drink, kind),
             number(Field::intake_volume, millilitres)});
    }

    void add_day(int night) {
        drink(night, 8 * 60 + night % 20, "coffee", 240);
        for (int hour = 10; hour <= 18; hour += 4)
            drink(night, hour * 60 + (night * 7) % 40, "water", 250);
        if (has_wine(night)) drink(night, 20 * 60, "wine", 150);
        if (night % 3 == 0)
            add(RecordType::exercise, night, 17 * 60,
                {word(Field::exercise_activity, night % 2 == 0 ? "run" : "walk"),
                 number(Field::exercise_length, 30 + night % 4 * 10), number(Field::exercise_effort, 4 + night % 4)});
        if (stretches(night))
            add(RecordType::stretch, night, 22 * 60 + 30,
                {word(Field::stretch_occasion, "before_bed"), number(Field::stretch_length, 60)});
    }

    void add_night(int night) {
        bool const cramp = has_cramp(night);
        add(RecordType::check_in, night, 21 * 60,
            {{Field::check_in_day, Value{time::CivilDay{first_ + night}}},
             word(Field::check_in_cramps, cramp ? "yes" : "no"),
             number(Field::check_in_sitting, night % 4 == 1 ? 540 : 300)});
        if (!cramp) return;
        constexpr std::array<std::string_view, 3> helped{"stretch_in_bed", "stood_up", "massage"};
        add(RecordType::cramp, night, 24 * 60 + 2 * 60 + night * 11 % 150,
            {word(Field::cramp_end, "stopped"),
             number(Field::cramp_duration, 60 + night * 17 % 200),
             word(Field::cramp_muscle, night % 5 == 2 ? "foot" : "calf"),
             word(Field::cramp_side, night % 3 == 0 ? "left" : "right"),
             number(Field::cramp_strength, 3 + night * 5 % 6),
             word(Field::cramp_context, "sleep"),
             {Field::cramp_woke, Value{true}},
             {Field::cramp_helped,
              diary::choices(Field::cramp_helped, std::array{helped[static_cast<std::size_t>(night) % helped.size()]})},
             word(Field::cramp_after, "gone"),
             word(Field::cramp_morning, "answered")});
    }

    time::Moment now_;
    std::int32_t first_;
    diary::Change change_;
    std::uint32_t serial_ = 0;
};

}

diary::RecordId sample_id() { return diary::uuid_v7({1'795'000'000'000}, numbered(0x5a5a5a5a)); }

bool has_sample(diary::Diary const& diary) {
    auto const* mark = diary.find(sample_id());
    return mark != nullptr && !mark->gone;
}

bool is_only_sample(diary::Diary const& diary) {
    std::vector<RecordType> types(listed_types.begin(), listed_types.end());
    types.insert(types.end(), {RecordType::item, RecordType::profile});
    return has_sample(diary) && std::all_of(types.begin(), types.end(), [&](RecordType type) {
               auto const records = diary.newest(type, diary.count(type));
               return std::all_of(records.begin(), records.end(),
                                  [](auto const* record) { return is_of_sample(record->id); });
           });
}

diary::Change sample_diary(time::Moment const& now, Minutes day_start) { return Sample(now, day_start).make(); }

}
