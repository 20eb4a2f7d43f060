#include "diary/calendar.h"
#include "doctest.h"
#include "small_diary.h"
#include "support/random_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::diary;
using namespace unknot::tests;

namespace {

CalendarDay sum(CalendarDay a, CalendarDay const& b) {
    a.cramps += b.cramps;
    if (b.worst) a.worst = std::max(a.worst.value_or(0), *b.worst);
    a.answer = std::max(a.answer, b.answer);
    a.check_ins += b.check_ins;
    a.drinks += b.drinks;
    a.exercises += b.exercises;
    a.exercise_minutes += b.exercise_minutes;
    a.medicine_changes += b.medicine_changes;
    a.notes += b.notes;
    a.tags += b.tags;
    return a;
}

// In the first days of 2026, so that days have several records. No settings: they could change the day start.
Record random_near(Chance& chance) {
    auto record = random_record(chance);
    while (record.is(RecordType::settings))
        record = random_record(chance);
    record.at.at = {1'767'225'600'000 + pick(chance, 0, 30) * 86'400'000};
    record.clear(Field::check_in_day);
    return record;
}

}

TEST_SUITE("calendar") {
    TEST_CASE("has no days when the last comes before the first, and empty ones for an empty diary") {
        Diary const none;
        CHECK(calendar(none, day("2026-11-22"), day("2026-11-21")).empty());
        auto const month = calendar(none, day("2026-11-01"), day("2026-11-30"));
        REQUIRE(month.size() == 30);
        CHECK(month[21] == CalendarDay{.day = day("2026-11-22")});
    }

    TEST_CASE("a night's cramps stand on the day of its evening, with the worst of them") {
        SmallDiary small;
        small.add(RecordType::cramp, "2026-11-22T23:00:00.000Z", 60, {{Field::cramp_strength, std::int64_t{4}}});
        small.add(RecordType::cramp, "2026-11-23T02:00:00.000Z", 60, {{Field::cramp_strength, std::int64_t{7}}});
        small.add(RecordType::cramp, "2026-11-23T05:59:00.000Z", 60);
        small.add(RecordType::cramp, "2026-11-23T06:00:00.000Z", 60);
        auto const days = calendar(small.diary, day("2026-11-22"), day("2026-11-23"));
        CHECK(days[0].cramps == 3);
        CHECK(days[0].worst == 7);
        CHECK(days[1].cramps == 1);
        CHECK_FALSE(days[1].worst);
    }

    TEST_CASE("no answer is no answer, and a yes stands over a no") {
        SmallDiary small;
        auto const say = [&](std::string_view word) {
            small.add(RecordType::check_in, "2026-11-22T22:00:00.000Z", 0,
                      {{Field::check_in_cramps, choice(Field::check_in_cramps, word)}});
            return calendar(small.diary, day("2026-11-22"), day("2026-11-22")).front().answer;
        };
        small.add(RecordType::check_in, "2026-11-22T21:00:00.000Z", 0);
        CHECK(calendar(small.diary, day("2026-11-22"), day("2026-11-22")).front().answer == NightAnswer::none);
        CHECK(say("yes") == NightAnswer::yes);
        CHECK(say("no") == NightAnswer::yes);
    }

    TEST_CASE("counts drinks, exercise, medicines, notes and tags") {
        SmallDiary small;
        auto const noon = "2026-11-22T12:00:00.000Z";
        small.add(RecordType::intake, noon, 0, {{Field::intake_what, choice(Field::intake_what, "drink")}});
        small.add(RecordType::intake, noon, 0, {{Field::intake_what, choice(Field::intake_what, "food")}});
        small.add(RecordType::exercise, noon, 0, {{Field::exercise_length, std::int64_t{45}}});
        small.add(RecordType::exercise, noon, 0);
        small.add(RecordType::medicine, noon, 0, {{Field::medicine_on, day("2026-11-21")}});
        small.add(RecordType::note, noon, 0, {{Field::note_day, day("2026-11-21")}});
        small.add(RecordType::tag, noon, 0);
        auto const days = calendar(small.diary, day("2026-11-21"), day("2026-11-22"));
        CHECK(days[0] == CalendarDay{.day = day("2026-11-21"), .medicine_changes = 1, .notes = 1});
        CHECK(days[1] ==
              CalendarDay{.day = day("2026-11-22"), .drinks = 1, .exercises = 2, .exercise_minutes = 45, .tags = 1});
    }

    TEST_CASE("the calendar of two diaries together is the sum of both") {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Chance chance(seed);
            Diary one, other, both;
            for (int i = 0; i < 80; ++i) {
                Change const change{.patches = {}, .records = {random_near(chance)}, .made = {1}};
                REQUIRE((i % 2 == 0 ? one : other).apply(change));
                REQUIRE(both.apply(change));
            }
            auto const first = day("2025-12-30"), last = day("2026-02-02");
            auto const a = calendar(one, first, last), b = calendar(other, first, last),
                       all = calendar(both, first, last);
            for (std::size_t i = 0; i < all.size(); ++i)
                CHECK(all[i] == sum(a[i], b[i]));
        }
    }

    TEST_CASE("a range is its days, however it is cut") {
        Chance chance(7);
        Diary diary;
        for (int i = 0; i < 200; ++i)
            REQUIRE(diary.apply({.patches = {}, .records = {random_near(chance)}, .made = {1}}));
        auto const first = day("2025-12-30"), last = day("2026-02-02");
        auto const all = calendar(diary, first, last);
        for (std::size_t i = 0; i < all.size(); ++i)
            CHECK(calendar(diary, all[i].day, all[i].day).front() == all[i]);
    }
}
