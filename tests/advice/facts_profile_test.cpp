#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;

namespace {

DiaryMaker with(std::vector<diary::FieldEdit> fields) {
    DiaryMaker maker;
    maker.profile(std::move(fields));
    return maker;
}

DiaryMaker due_in(std::int32_t days, std::string_view state) {
    return with({field(Field::profile_pregnancy, state), {Field::profile_due, today(days)}});
}

DiaryMaker on_diet(std::string_view diet, std::int32_t since) {
    return with({field(Field::profile_diet, diet), {Field::profile_diet_since, today(since)}});
}

DiaryMaker aged(int years) {
    DiaryMaker maker;
    maker.born(years);
    return maker;
}

}

TEST_SUITE("facts of the profile") {
    TEST_CASE("each age begins with its year, and who turns 18 in it still counts as younger") {
        struct Edge {
            std::string_view fact;
            int first, last;
        };

        for (auto const& [fact, first, last] : {Edge{"person.under_18", 0, 18},
                                                {"person.age_under_55", 18, 54},
                                                {"person.age_under_65", 0, 64},
                                                {"person.age_over_50", 51, 120},
                                                {"person.age_55_or_over", 55, 120},
                                                {"person.age_60_or_over", 60, 120},
                                                {"person.age_65_or_over", 65, 120}}) {
            if (first > 0) CHECK_FALSE(holds(aged(first - 1), fact));
            CHECK(holds(aged(first), fact));
            CHECK(holds(aged(last), fact));
            if (last < 120) CHECK_FALSE(holds(aged(last + 1), fact));
            CHECK_FALSE(holds(aged(first), "person.age_unknown"));
        }
    }

    TEST_CASE("20 and 28 weeks of pregnancy begin to the day") {
        CHECK_FALSE(holds(due_in(141, "pregnant"), "person.pregnant_20_weeks"));
        CHECK(holds(due_in(140, "pregnant"), "person.pregnant_20_weeks"));
        CHECK_FALSE(holds(due_in(85, "pregnant"), "person.pregnant_28_weeks"));
        CHECK(holds(due_in(84, "pregnant"), "person.pregnant_28_weeks"));
        CHECK(holds(due_in(-10, "pregnant"), "person.pregnant_28_weeks"));
    }

    TEST_CASE("an unknown date is taken for the later weeks") {
        auto const maker = with({field(Field::profile_pregnancy, "pregnant")});
        CHECK(holds(maker, "person.pregnant_28_weeks"));
        CHECK(holds(with({field(Field::profile_pregnancy, "after_birth")}), "person.after_birth_6_weeks"));
    }

    TEST_CASE("6 and 12 weeks after birth end to the day, breastfeeding or not") {
        for (auto const* state : {"after_birth", "breastfeeding"}) {
            CHECK(holds(due_in(-42, state), "person.after_birth_6_weeks"));
            CHECK_FALSE(holds(due_in(-43, state), "person.after_birth_6_weeks"));
            CHECK(holds(due_in(-84, state), "person.after_birth"));
            CHECK_FALSE(holds(due_in(-85, state), "person.after_birth"));
        }
    }

    TEST_CASE("breastfeeding alone does not say that the birth was lately") {
        auto const maker = with({field(Field::profile_pregnancy, "breastfeeding")});
        CHECK(holds(maker, "person.breastfeeding"));
        CHECK_FALSE(holds(maker, "person.after_birth"));
    }

    TEST_CASE("pregnancy is unknown for who could be pregnant and does not say") {
        CHECK(holds(aged(55), "person.pregnancy_unknown"));
        CHECK(holds(aged(12), "person.pregnancy_unknown"));
        CHECK_FALSE(holds(aged(11), "person.pregnancy_unknown"));
        CHECK_FALSE(holds(aged(56), "person.pregnancy_unknown"));
        CHECK_FALSE(holds(with({field(Field::profile_sex, "male")}), "person.pregnancy_unknown"));
        CHECK_FALSE(holds(with({field(Field::profile_pregnancy, "no")}), "person.pregnancy_unknown"));
        CHECK(holds(with({field(Field::profile_sex, "other")}), "person.pregnancy_unknown"));
    }

    TEST_CASE("no condition named is not none") {
        CHECK(holds(with({}), "person.conditions_unknown"));
        CHECK_FALSE(holds(with({field(Field::profile_conditions, std::vector{std::string_view("none")})}),
                          "person.conditions_unknown"));
    }

    TEST_CASE("kidneys are known when they were tested, and only then") {
        for (auto const& [word, unknown] : {std::pair("tested", false), {"not_tested", true}, {"not_sure", true}})
            CHECK(holds(with({field(Field::profile_kidneys, word)}), "person.kidney_function_unknown") == unknown);
    }

    TEST_CASE("a diet low in salt is chosen, or advised") {
        CHECK(holds(with({field(Field::profile_salt, "low")}), "person.low_salt_diet"));
        CHECK_FALSE(holds(with({field(Field::profile_salt, "usual")}), "person.low_salt_diet"));
        CHECK(holds(with({field(Field::profile_advised_less, std::vector{std::string_view("salt")})}),
                    "person.low_salt_diet"));
        CHECK_FALSE(holds(with({field(Field::profile_advised_less, std::vector{std::string_view("fluid")})}),
                          "person.low_salt_diet"));
        CHECK_FALSE(holds(with({field(Field::profile_advised_more, std::vector{std::string_view("salt")})}),
                          "person.low_salt_diet"));
    }

    TEST_CASE("every condition is a fact of its own") {
        for (auto const condition : knowledge::known_vocabulary().conditions) {
            DiaryMaker maker;
            maker.conditions({condition});
            CHECK(holds(maker, "condition." + std::string(condition)));
        }
    }

    TEST_CASE("the first day of a diet is day 1; week one ends with day 7, adapting with day 28") {
        for (auto const* diet : {"keto", "low_carb"}) {
            CHECK(holds(on_diet(diet, 0), "diary.keto_week_one"));
            CHECK(holds(on_diet(diet, -6), "diary.keto_week_one"));
            CHECK_FALSE(holds(on_diet(diet, -7), "diary.keto_week_one"));
            CHECK(holds(on_diet(diet, -27), "diary.keto_adapting"));
            CHECK_FALSE(holds(on_diet(diet, -28), "diary.keto_adapting"));
            CHECK(holds(on_diet(diet, -28), "diary.low_carb"));
            CHECK_FALSE(holds(on_diet(diet, 1), "diary.keto_adapting"));
        }
    }

    TEST_CASE("a diet is in its first weeks, past them, or begun on a day nobody knows: one of the three") {
        for (auto const* diet : {"keto", "low_carb"}) {
            auto const unknown = with({field(Field::profile_diet, diet)});
            CHECK(holds(unknown, "diary.keto_start_unknown"));
            CHECK_FALSE(holds(unknown, "diary.keto_adapting"));
            CHECK(holds(on_diet(diet, 1), "diary.keto_start_unknown"));
            for (auto const since : {0, -27, -28, -400})
                CHECK_FALSE(holds(on_diet(diet, since), "diary.keto_start_unknown"));
        }
        CHECK_FALSE(holds(with({field(Field::profile_diet, "fasting")}), "diary.keto_start_unknown"));
        CHECK_FALSE(holds(with({field(Field::profile_diet, "usual")}), "diary.keto_start_unknown"));
    }

    TEST_CASE("fasting is over five days on the sixth, and is no keto week") {
        CHECK_FALSE(holds(on_diet("fasting", -4), "diary.fasting_over_5_days"));
        CHECK(holds(on_diet("fasting", -5), "diary.fasting_over_5_days"));
        CHECK_FALSE(holds(on_diet("fasting", 0), "diary.keto_week_one"));
        CHECK(holds(on_diet("fasting", 0), "diary.low_carb"));
        CHECK_FALSE(holds(on_diet("keto", -9), "diary.fasting_over_5_days"));
    }

    TEST_CASE("the usual diet is not low in carbs, whatever its day") {
        CHECK_FALSE(holds(on_diet("usual", 0), "diary.low_carb"));
        CHECK_FALSE(holds(on_diet("usual", 0), "context.low_carb"));
    }

    TEST_CASE("low carb chosen as what brings the cramps is the diet, unless another is named") {
        auto maker = with({field(Field::profile_contexts, std::vector{std::string_view("low_carb")})});
        CHECK(holds(maker, "diary.low_carb"));
        CHECK_FALSE(holds(maker, "diary.keto_adapting"));
        maker.profile({field(Field::profile_diet, "usual")});
        CHECK_FALSE(holds(maker, "diary.low_carb"));
        CHECK(holds(maker, "context.low_carb"));
    }
}
