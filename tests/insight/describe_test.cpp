#include "doctest.h"
#include "insight/describe.h"
#include "logged.h"

#include <numeric>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;

namespace {

std::vector<diary::FieldEdit> calf(std::string_view side, std::int64_t strength) {
    return {chosen(Field::cramp_muscle, "calf"), chosen(Field::cramp_side, side), {Field::cramp_strength, strength}};
}

}

TEST_SUITE("describe") {
    TEST_CASE("an empty diary says how much is missing and claims nothing") {
        auto const description = describe(Logged().nights(10));
        CHECK(description.missing.cramps == 5);
        CHECK(description.missing.nights == 14);
        CHECK(description.rate.nights == 0);
        CHECK_FALSE(description.strength.median);
    }

    TEST_CASE("what is missing becomes less with every night, and then nothing") {
        Logged logged;
        for (int day = 0; day < 20; ++day) {
            logged.night(day, day % 3 == 0);
            auto const missing = describe(logged.nights(day + 1)).missing;
            CHECK(missing.nights == std::max(0, 14 - (day + 1)));
            CHECK(missing.cramps == std::max(0, 5 - (day / 3 + 1)));
            CHECK(missing.nothing() == (day >= 13));
        }
    }

    TEST_CASE("the rate counts nights, however many cramps one had") {
        Logged one, many;
        for (int day = 0; day < 28; ++day) {
            one.night(day, day % 4 == 0);
            many.night(day, day % 4 == 0);
            if (day % 4 == 0) many.cramp(day, 28);
        }
        auto const rate = cramp_rate(one.nights(28)), same = cramp_rate(many.nights(28));
        CHECK(rate.episodes == 7);
        CHECK(same.episodes == 7);
        CHECK(rate.a_week == doctest::Approx(1.75));
        CHECK(rate.answered == 28);
        // Exact limits of a count of 7: 2.814 and 14.423; per week a quarter of them.
        CHECK(rate.interval.low == doctest::Approx(2.814 / 4).epsilon(0.001));
        CHECK(rate.interval.high == doctest::Approx(14.423 / 4).epsilon(0.001));
    }

    TEST_CASE("a cramp every night is seven a week and cannot be more") {
        Logged logged;
        for (int day = 0; day < 5; ++day)
            logged.cramp(day);
        auto const rate = cramp_rate(logged.nights(5));
        CHECK(rate.a_week == 7);
        CHECK(rate.interval.high == 7);
        CHECK(rate.missing_nights == 9);
    }

    TEST_CASE("an episode in both calves counts for each side, and one that is not told is unknown") {
        Logged logged;
        logged.cramp(0, 26, calf("left", 4));
        logged.cramp(0, 27, calf("right", 7));
        logged.cramp(1, 26, calf("left", 5));
        logged.cramp(2);
        auto const description = describe(logged.nights(3));
        CHECK(description.sides.known == 2);
        CHECK(description.sides.unknown == 1);
        REQUIRE(description.sides.words.size() == 2);
        CHECK(description.sides.words.front().word == "left");
        CHECK(description.sides.words.front().episodes == 2);
        CHECK(description.sides.words.back().episodes == 1);
        CHECK(description.muscles.words.front().episodes == 2);
        CHECK(description.strength.known == 2);
        CHECK(description.strength.most == 7);
        CHECK(description.strength.least == 5);
    }

    TEST_CASE("how long a cramp lasted counts only where its end was seen") {
        Logged logged;
        logged.cramp(0, 26, {chosen(Field::cramp_end, "stopped"), {Field::cramp_duration, std::int64_t{120}}});
        logged.cramp(1, 26, {chosen(Field::cramp_end, "unknown")});
        auto const duration = describe(logged.nights(2)).duration;
        CHECK(duration.known == 1);
        CHECK(duration.unknown == 1);
        REQUIRE(duration.median);
        CHECK(duration.median->value == 120);
    }

    TEST_CASE("hours are those of the clock at which each episode began; every episode has one or is unknown") {
        Logged logged;
        logged.cramp(0, 23);
        logged.cramp(0, 27);
        logged.cramp(1, 26, {}, 59);
        logged.answer(2, "yes");
        auto const description = describe(logged.nights(3));
        CHECK(description.by_hour[23] == 1);
        CHECK(description.by_hour[3] == 0);
        CHECK(description.by_hour[2] == 1);
        CHECK(description.hour_unknown == 1);
        CHECK(std::accumulate(description.by_hour.begin(), description.by_hour.end(), description.hour_unknown) == 3);
    }

    TEST_CASE("weekdays are those of the evening, and say how many of each there were") {
        Logged logged;
        for (int day = 0; day < 10; ++day)
            logged.night(day, day % 7 == 5);   // the day 0 is a Monday
        auto const weekdays = describe(logged.nights(10)).by_weekday;
        CHECK(weekdays.episodes[6] == 1);
        CHECK(weekdays.nights[1] == 2);
        CHECK(weekdays.nights[6] == 1);
        CHECK(std::accumulate(weekdays.nights.begin(), weekdays.nights.end(), 0) == 10);
    }
}
