#include "support/long_diary.h"

#include "diary/page.h"
#include "diary/paged_change.h"
#include "doctest.h"

#include <array>
#include <string_view>
#include <utility>

namespace unknot::tests {

using diary::Field;
using diary::RecordType;

namespace {

diary::FieldEdit chosen(Field field, std::string_view word) { return {field, diary::choice(field, word)}; }

diary::FieldEdit number(Field field, std::int64_t value) { return {field, diary::Value{value}}; }

}

LongDiary::LongDiary(time::Moment now, int nights) : now_(std::move(now)), nights_(nights) {}

diary::RecordId LongDiary::add(RecordType type, time::Moment at, std::vector<diary::FieldEdit> fields) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    ++serial_;
    entropy[8] = static_cast<std::uint8_t>(serial_ >> 8);
    entropy[9] = static_cast<std::uint8_t>(serial_);
    auto const id = diary::uuid_v7(at.at, entropy);
    store(id, type, std::move(at), std::move(fields));
    return id;
}

void LongDiary::add_once(RecordType type, time::Moment at, std::vector<diary::FieldEdit> fields) {
    store(diary::singleton_id(type), type, std::move(at), std::move(fields));
}

void LongDiary::store(diary::RecordId const& id, RecordType type, time::Moment at,
                      std::vector<diary::FieldEdit> fields) {
    diary::Change change;
    change.made = at.at;
    change.patches.push_back(diary::new_patch(id, type, std::move(at)));
    change.patches.back().fields = std::move(fields);
    for (auto const& key : diary::page_keys(change)) {
        auto page = diary::apply_to_page(change, key, pages[key]);
        REQUIRE_MESSAGE(page, (page ? std::string() : to_string(page.error())));
        pages[key] = std::move(page).value();
    }
}

time::Moment LongDiary::on(int night, int hour, int minute) const {
    auto const tonight = time::night_of(now_, {6 * 60});
    std::int64_t const day = tonight.days - nights_ + night;
    time::Moment at = now_;
    at.at.ms = ((day * 24 + hour) * 60 + minute - now_.offset_minutes) * 60'000;
    return at;
}

bool LongDiary::has_wine(int night) { return (night * night + 3 * night) % 13 < 3; }

bool LongDiary::has_cramp(int night) { return has_wine(night) ? night % 5 != 0 : night % 11 == 4; }

int LongDiary::cramps() const {
    int count = 0;
    for (int night = 0; night < nights_; ++night)
        count += has_cramp(night) ? 1 : 0;
    return count;
}

void LongDiary::cramp(int night) {
    bool const stood = night % 3 != 1;
    auto const helped = std::array{std::string_view(stood ? "stood_up" : "stretch_in_bed")};
    add(RecordType::cramp, on(night, 25 + night % 4, 10),
        {chosen(Field::cramp_end, "stopped"),
         number(Field::cramp_duration, stood ? 60 + night % 4 : 180 + night % 7),
         chosen(Field::cramp_muscle, night % 6 == 0 ? "foot" : "calf"),
         chosen(Field::cramp_side, night % 2 == 0 ? "left" : "right"),
         number(Field::cramp_strength, 4 + night % 5),
         chosen(Field::cramp_context, "sleep"),
         {Field::cramp_woke, diary::Value{night % 4 != 0}},
         {Field::cramp_helped, diary::choices(Field::cramp_helped, helped)}});
}

void LongDiary::keep() {
    for (int night = 0; night < nights_; ++night) {
        if (has_wine(night))
            add(RecordType::intake, on(night, 20),
                {chosen(Field::intake_what, "drink"), chosen(Field::intake_drink, "wine"),
                 number(Field::intake_volume, 200)});
        if (night % 3 == 0)
            add(RecordType::exercise, on(night, 18),
                {chosen(Field::exercise_activity, "run"), number(Field::exercise_effort, night % 2 == 0 ? 9 : 5)});
        add(RecordType::check_in, on(night, 21),
            {number(Field::check_in_sitting, night % 4 == 1 ? 600 : 240), number(Field::check_in_standing, 60)});
        if (has_cramp(night)) cramp(night);
        add(RecordType::check_in, on(night, 32),
            {chosen(Field::check_in_cramps, has_cramp(night) ? "yes" : "no"),
             {Field::check_in_day, diary::Value{time::night_of(on(night, 21), {6 * 60})}}});
    }
}

std::map<std::string, std::string> LongDiary::kept(time::Moment const& now, int nights) {
    LongDiary diary(now, nights);
    diary.keep();
    return std::move(diary.pages);
}

}
