#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

DiaryMaker did(std::int64_t ago, std::vector<diary::FieldEdit> fields) {
    DiaryMaker maker;
    maker.exercise(before_noon(ago), std::move(fields));
    return maker;
}

std::vector<diary::FieldEdit> weighed(double before, double after, std::int64_t minutes) {
    return {amount(Field::exercise_weight_before, before), amount(Field::exercise_weight_after, after),
            number(Field::exercise_length, minutes)};
}

std::vector<diary::FieldEdit> race(std::int64_t minutes) {
    return {{Field::exercise_race, true}, number(Field::exercise_length, minutes)};
}

}

TEST_SUITE("facts of exercise") {
    TEST_CASE("effort is hard from 8, for three days") {
        CHECK_FALSE(holds(did(hour, {number(Field::exercise_effort, 7)}), "diary.hard_effort"));
        CHECK(holds(did(3 * day, {number(Field::exercise_effort, 8)}), "diary.hard_effort"));
        CHECK_FALSE(holds(did(3 * day + 1, {number(Field::exercise_effort, 8)}), "diary.hard_effort"));
        CHECK_FALSE(holds(did(hour, {{Field::exercise_unusual, false}}), "diary.unusual_effort"));
        CHECK(holds(did(3 * day, {{Field::exercise_unusual, true}}), "diary.unusual_effort"));
        CHECK_FALSE(holds(did(3 * day + 1, {{Field::exercise_unusual, true}}), "diary.unusual_effort"));
    }

    TEST_CASE("heat is hot or humid weather of seven days, not cold") {
        for (auto const& [word, hot] : {std::pair("hot", true), {"humid", true}, {"cold", false}}) {
            auto const weather = field(Field::exercise_weather, std::vector{std::string_view(word)});
            CHECK(holds(did(7 * day, {weather}), "diary.exercise_in_heat") == hot);
            CHECK_FALSE(holds(did(7 * day + 1, {weather}), "diary.exercise_in_heat"));
        }
    }

    TEST_CASE("heavy sweat is a litre an hour, by weighing") {
        CHECK(holds(did(day, weighed(71, 70, 60)), "diary.heavy_sweat"));
        CHECK_FALSE(holds(did(day, weighed(71, 70, 61)), "diary.heavy_sweat"));
        CHECK_FALSE(holds(did(day, {number(Field::exercise_length, 60)}), "diary.heavy_sweat"));
    }

    TEST_CASE("any gain of weight within 24 hours is one, also without a length or in a short bout") {
        CHECK(holds(did(3 * hour, weighed(70, 70.1, 60)), "diary.weight_gain_in_exercise"));
        CHECK(holds(did(3 * hour, weighed(70, 70.1, 5)), "diary.weight_gain_in_exercise"));
        CHECK(
            holds(did(3 * hour, {amount(Field::exercise_weight_before, 70), amount(Field::exercise_weight_after, 71)}),
                  "diary.weight_gain_in_exercise"));
        CHECK_FALSE(holds(did(3 * hour, weighed(70, 70, 60)), "diary.weight_gain_in_exercise"));
        CHECK_FALSE(holds(did(day + 61 * minute, weighed(70, 71, 60)), "diary.weight_gain_in_exercise"));
    }

    TEST_CASE("two hours are long, until 24 hours after the end") {
        CHECK_FALSE(holds(did(5 * hour, {number(Field::exercise_length, 119)}), "diary.long_exercise_past_24_hours"));
        CHECK(holds(did(day + 2 * hour, {number(Field::exercise_length, 120)}), "diary.long_exercise_past_24_hours"));
        CHECK_FALSE(
            holds(did(day + 2 * hour + 1, {number(Field::exercise_length, 120)}), "diary.long_exercise_past_24_hours"));
    }

    TEST_CASE("a race is today's until it ends, and past for 24 hours") {
        CHECK(holds(did(-2 * hour, race(60)), "diary.race_today"));
        CHECK(holds(did(hour, race(61)), "diary.race_today"));
        CHECK_FALSE(holds(did(hour, race(60)), "diary.race_today"));
        CHECK(holds(did(hour, race(60)), "diary.race_past_24_hours"));
        CHECK(holds(did(day + hour, race(60)), "diary.race_past_24_hours"));
        CHECK_FALSE(holds(did(day + hour + 1, race(60)), "diary.race_past_24_hours"));
    }

    TEST_CASE("a race of tomorrow is not today's, and what is planned was not done") {
        CHECK_FALSE(holds(did(-13 * hour, race(60)), "diary.race_today"));
        CHECK_FALSE(holds(did(-hour, {number(Field::exercise_effort, 10)}), "diary.hard_effort"));
    }

    TEST_CASE("what is no race is none") {
        CHECK_FALSE(holds(did(hour, {{Field::exercise_race, false}, number(Field::exercise_length, 60)}),
                          "diary.race_past_24_hours"));
    }
}
