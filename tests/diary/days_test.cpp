#include "diary/days.h"
#include "doctest.h"
#include "small_diary.h"
#include "support/random_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

struct Row {
    std::string_view place, clock;   // the local time
    int offset_minutes;
    std::string_view at_four, at_six;   // the day it belongs to, for days that begin at four and at six
};

// The local time alone decides, whatever changes the zone makes around it.
constexpr Row table[] = {
    {"Berlin, before its spring gap", "2026-03-29T01:59:00.000Z", 60, "2026-03-28", "2026-03-28"},
    {"Berlin, after its spring gap", "2026-03-29T03:00:00.000Z", 120, "2026-03-28", "2026-03-28"},
    {"Berlin, the day of the gap", "2026-03-29T06:00:00.000Z", 120, "2026-03-29", "2026-03-29"},
    {"Berlin, the first 02:30 of autumn", "2026-10-25T02:30:00.000Z", 120, "2026-10-24", "2026-10-24"},
    {"Berlin, the second 02:30 of autumn", "2026-10-25T02:30:00.000Z", 60, "2026-10-24", "2026-10-24"},
    {"Lord Howe, half an hour of summer time, before", "2026-10-04T01:59:00.000Z", 630, "2026-10-03", "2026-10-03"},
    {"Lord Howe, after", "2026-10-04T02:30:00.000Z", 660, "2026-10-03", "2026-10-03"},
    {"Lord Howe, five in the morning", "2026-10-04T05:00:00.000Z", 660, "2026-10-04", "2026-10-03"},
    {"Kiritimati, first to see the day", "2026-01-01T04:00:00.000Z", 840, "2026-01-01", "2025-12-31"},
    {"Baker Island, last to see it", "2026-01-01T03:59:00.000Z", -720, "2025-12-31", "2025-12-31"},
    {"Pago Pago, across the date line from Apia", "2026-06-01T22:00:00.000Z", -660, "2026-06-01", "2026-06-01"},
    {"Apia, the same instant a day later", "2026-06-02T22:00:00.000Z", 780, "2026-06-02", "2026-06-02"},
    {"Kathmandu, a quarter of an hour", "2026-02-28T23:59:00.000Z", 345, "2026-02-28", "2026-02-28"},
    {"the day starts on the minute", "2026-11-22T04:00:00.000Z", 0, "2026-11-22", "2026-11-21"},
    {"and not one before", "2026-11-22T03:59:00.000Z", 0, "2026-11-21", "2026-11-21"},
    {"the furthest offset east", "2026-11-22T12:00:00.000Z", 1080, "2026-11-22", "2026-11-22"},
    {"the furthest offset west", "2026-11-22T12:00:00.000Z", -1080, "2026-11-22", "2026-11-22"},
};

std::vector<FieldEdit> in(std::string_view context) {
    return {{Field::cramp_context, choice(Field::cramp_context, context)}};
}

}

TEST_SUITE("days") {
    TEST_CASE("no days between a first and an earlier last") {
        SmallDiary small;
        small.add(RecordType::cramp, "2026-11-22T12:00:00.000Z", 0);
        CHECK(records_of_days(small.diary, RecordType::cramp, day("2026-11-23"), day("2026-11-21"), {240}).empty());
    }

    TEST_CASE("days begin at six for a person who did not say") {
        SmallDiary small;
        CHECK(day_start_of(small.diary) == Minutes{360});
        small.day_start(240);
        CHECK(day_start_of(small.diary) == Minutes{240});
    }

    TEST_CASE("a record belongs to the day its own clock showed: gaps, repeats, travel and the date line") {
        for (auto const& row : table) {
            SmallDiary small;
            auto const& cramp = small.add(RecordType::cramp, row.clock, row.offset_minutes);
            CAPTURE(row.place);
            CHECK(to_iso(day_of(cramp, {240})) == row.at_four);
            CHECK(to_iso(day_of(cramp, {360})) == row.at_six);
            for (auto const start : {Minutes{240}, Minutes{360}}) {
                auto const on = day_of(cramp, start);
                CHECK(records_of_days(small.diary, RecordType::cramp, on, on, start).size() == 1);
                CHECK(records_of_days(small.diary, RecordType::cramp, {on.days + 1}, {on.days + 9}, start).empty());
                CHECK(records_of_days(small.diary, RecordType::cramp, {on.days - 9}, {on.days - 1}, start).empty());
            }
        }
    }

    TEST_CASE("what names its day belongs to that one, whenever it was written") {
        SmallDiary small;
        small.add(RecordType::medicine, "2026-11-22T12:00:00.000Z", 0, {{Field::medicine_on, day("1999-01-02")}});
        small.add(RecordType::check_in, "2026-11-22T07:00:00.000Z", 0, {{Field::check_in_day, day("2026-11-20")}});
        auto const count = [&](RecordType type, std::string_view iso) {
            return records_of_days(small.diary, type, day(iso), day(iso), {360}).size();
        };
        CHECK(count(RecordType::medicine, "1999-01-02") == 1);
        CHECK(count(RecordType::medicine, "2026-11-22") == 0);
        CHECK(count(RecordType::check_in, "2026-11-20") == 1);
        CHECK(count(RecordType::check_in, "2026-11-22") == 0);
        small.remove(small.diary.newest(RecordType::medicine, 1).front()->id);
        CHECK(count(RecordType::medicine, "1999-01-02") == 0);
    }

    TEST_CASE("a cramp that woke the person early in the morning is of the night that ends") {
        SmallDiary small;
        auto const night = [&](std::string_view at, std::string_view context) {
            return to_iso(night_of_cramp(small.add(RecordType::cramp, at, 0, in(context)), {240}));
        };
        CHECK(night("2026-11-22T03:59:00.000Z", "sleep") == "2026-11-21");
        CHECK(night("2026-11-22T04:00:00.000Z", "sleep") == "2026-11-21");
        CHECK(night("2026-11-22T09:59:00.000Z", "sleep") == "2026-11-21");
        CHECK(night("2026-11-22T10:00:00.000Z", "sleep") == "2026-11-22");
        CHECK(night("2026-11-22T06:20:00.000Z", "rest") == "2026-11-22");
        CHECK(night("2026-11-22T23:30:00.000Z", "sleep") == "2026-11-22");
    }

    TEST_CASE("a cramp in exercise or in the water is one, at rest or of an unknown context is not") {
        SmallDiary small;
        auto const exercised = [&](std::vector<FieldEdit> context) {
            return is_in_exercise(small.add(RecordType::cramp, "2026-11-22T18:00:00.000Z", 0, std::move(context)));
        };
        CHECK(exercised(in("exercise")));
        CHECK(exercised(in("swimming")));
        CHECK_FALSE(exercised(in("sleep")));
        CHECK_FALSE(exercised(in("rest")));
        CHECK_FALSE(exercised({}));
    }

    TEST_CASE("every record of a type is on one day, in any diary, also after any change") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Chance chance(seed);
            Diary diary;
            for (int i = 0; i < 60; ++i) {
                auto const all = diary.all();
                Change change{.patches = {}, .records = {}, .made = {1'800'000'000'000}};
                if (all.empty() || !one_in(chance, 3))
                    change.records.push_back(random_record(chance));
                else
                    change.patches.push_back(
                        random_patch(chance, *all[static_cast<std::size_t>(pick(chance, 0, std::ssize(all) - 1))]));
                REQUIRE(diary.apply(change));
            }
            for (std::size_t n = 0; n < record_type_count; ++n) {
                auto const type = static_cast<RecordType>(n);
                auto const found = records_of_days(diary, type, {-2}, {time::last_day.days + 2}, {240});
                CHECK(found.size() == diary.count(type));
                std::size_t apart = 0;
                for (auto const* record : found) {
                    auto const on = day_of(*record, {240});
                    auto const there = records_of_days(diary, type, on, on, {240});
                    apart += std::count(there.begin(), there.end(), record) == 1 ? 1U : 0U;
                }
                CHECK(apart == found.size());
            }
        }
    }
}
