#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

using Fields = std::vector<diary::FieldEdit>;

bool shows(std::int64_t ago, Fields fields, std::string_view fact) {
    DiaryMaker maker;
    maker.check_in(before_noon(ago), std::move(fields));
    return holds(maker, fact);
}

Fields pressure(std::int64_t systolic, std::int64_t diastolic) {
    return {number(Field::check_in_systolic, systolic), number(Field::check_in_diastolic, diastolic)};
}

bool is_high(std::string_view region, std::int64_t systolic, std::int64_t diastolic) {
    DiaryMaker maker;
    if (!region.empty()) maker.region(region);
    maker.check_in(before_noon(day), pressure(systolic, diastolic));
    CHECK_FALSE(holds(maker, "person.blood_pressure_unknown"));
    return holds(maker, "person.blood_pressure_high");
}

}

TEST_SUITE("facts of check-ins") {
    TEST_CASE("illness and symptoms last two days") {
        for (auto const* word : {"vomiting", "diarrhoea", "fever", "nothing_stays_down"}) {
            Fields const ill = {field(Field::check_in_illness, std::vector{std::string_view(word)})};
            CHECK(shows(2 * day, ill, "diary." + std::string(word)));
            CHECK_FALSE(shows(2 * day + 1, ill, "diary." + std::string(word)));
        }
        for (auto const* word :
             {"headache", "leg_pain", "weakness", "falls", "burning_feet", "numb_in_exercise", "tremor", "stiffness",
              "feeling_cold", "slow_pulse", "uneven_pulse", "lightheaded", "fainted", "weight_gain"}) {
            Fields const felt = {field(Field::check_in_symptoms, std::vector{std::string_view(word)})};
            CHECK(shows(2 * day, felt, "diary." + std::string(word)));
            CHECK_FALSE(shows(2 * day + 1, felt, "diary." + std::string(word)));
        }
    }

    TEST_CASE("each band of urine colour ends where the evidence says") {
        struct Band {
            std::string_view fact;
            int first, last;
        };

        for (auto const& [fact, first, last] :
             {Band{"diary.urine_very_pale", 1, 1}, {"diary.urine_pale", 1, 3}, {"diary.urine_dark", 7, 8}})
            for (int colour = 1; colour <= 8; ++colour)
                CHECK(shows(hour, {number(Field::check_in_urine_colour, colour)}, fact) ==
                      (first <= colour && colour <= last));
    }

    TEST_CASE("ketones count from 1.5 and from 3") {
        auto const ketones = [](double level, std::string_view fact) {
            return shows(hour, {amount(Field::check_in_ketones, level)}, fact);
        };
        CHECK_FALSE(ketones(1.4, "diary.ketones_1_5"));
        CHECK(ketones(1.5, "diary.ketones_1_5"));
        CHECK_FALSE(ketones(2.9, "diary.ketones_3"));
        CHECK(ketones(3, "diary.ketones_3"));
    }

    TEST_CASE("habits have their boundary and count for seven days") {
        struct Habit {
            Field field;
            std::int64_t shown, not_shown;
            std::string_view fact;
        };

        for (auto const& [which, shown, not_shown, fact] :
             {Habit{Field::check_in_sitting, 480, 479, "diary.long_sitting"},
              {Field::check_in_standing, 360, 359, "diary.long_standing"},
              {Field::check_in_sleep, 359, 360, "diary.short_sleep"}}) {
            CHECK(shows(7 * day, {number(which, shown)}, fact));
            CHECK_FALSE(shows(hour, {number(which, not_shown)}, fact));
            CHECK_FALSE(shows(7 * day + 1, {number(which, shown)}, fact));
        }
        CHECK_FALSE(shows(hour, {field(Field::check_in_load, "light")}, "diary.heavy_load"));
        CHECK_FALSE(shows(hour, {}, "diary.short_sleep"));
    }

    TEST_CASE("one cigarette within 30 days is smoking") {
        CHECK(shows(30 * day, {number(Field::check_in_cigarettes, 1)}, "person.smoker"));
        CHECK_FALSE(shows(30 * day + 1, {number(Field::check_in_cigarettes, 1)}, "person.smoker"));
        CHECK_FALSE(shows(hour, {number(Field::check_in_cigarettes, 0)}, "person.smoker"));
    }

    TEST_CASE("blood pressure is high from 130 or 80, in the UK at home from 135 or 85") {
        for (auto const* region : {"", "us", "de"}) {
            CHECK_FALSE(is_high(region, 129, 79));
            CHECK(is_high(region, 130, 79));
            CHECK(is_high(region, 129, 80));
        }
        for (auto const* region : {"uk", "gb"}) {
            CHECK_FALSE(is_high(region, 134, 84));
            CHECK(is_high(region, 135, 84));
            CHECK(is_high(region, 134, 85));
        }
    }

    TEST_CASE("the last reading counts, for a year") {
        DiaryMaker maker;
        maker.check_in(before_noon(20 * day), pressure(150, 95));
        CHECK(holds(maker, "person.blood_pressure_high"));
        maker.check_in(before_noon(10 * day), pressure(120, 70));
        CHECK_FALSE(holds(maker, "person.blood_pressure_high"));
        CHECK(shows(365 * day + 1, pressure(120, 70), "person.blood_pressure_unknown"));
        CHECK_FALSE(shows(365 * day, pressure(120, 70), "person.blood_pressure_unknown"));
    }

    TEST_CASE("the profile's answer or condition makes blood pressure known; not sure does not") {
        for (auto const& [word, unknown] : {std::pair("normal", false), {"high", false}, {"not_sure", true}}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_blood_pressure, word)});
            CHECK(holds(maker, "person.blood_pressure_unknown") == unknown);
        }
        DiaryMaker maker;
        maker.conditions({"high_blood_pressure"});
        CHECK_FALSE(holds(maker, "person.blood_pressure_unknown"));
    }

    TEST_CASE("body mass index is high from 30, and needs height and weight") {
        auto const high = [](double weight) {
            DiaryMaker maker;
            maker.profile({amount(Field::profile_height, 200)});
            maker.check_in(before_noon(day), {amount(Field::check_in_weight, weight)});
            return holds(maker, "person.high_bmi");
        };
        CHECK_FALSE(high(119.9));
        CHECK(high(120));
        CHECK_FALSE(shows(day, {amount(Field::check_in_weight, 300)}, "person.high_bmi"));
    }
}
