#include "advice/contributors.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

std::vector<Contributor> of(DiaryMaker const& maker) { return contributors_for(facts_of(maker), library()); }

std::optional<Contributor> find(DiaryMaker const& maker, std::string_view cause) {
    for (auto const& one : of(maker))
        if (one.cause->id == cause) return one;
    return std::nullopt;
}

// Empty when the cause is not among them.
std::string group(DiaryMaker const& maker, std::string_view cause) {
    auto const found = find(maker, cause);
    return found ? std::string(knowledge::word(found->group)) : std::string();
}

DiaryMaker cramps_in(std::string_view context) {
    DiaryMaker maker;
    maker.cramp_in(context);
    return maker;
}

}

TEST_SUITE("what may be adding to it") {
    TEST_CASE("nothing is known to add to the cramps of nobody") { CHECK(of({}).empty()); }

    TEST_CASE("the list opens with how often no cause is found") {
        CHECK(library().opening.starts_with("For most night cramps no cause is ever found"));
    }

    TEST_CASE("at night minerals and fluid are often blamed, never worth checking by themselves") {
        auto const maker = cramps_in("sleep");
        for (auto const* cause :
             {"magnesium_shortfall", "potassium_shortfall", "sodium_shortfall", "fluid_loss", "calcium_vitamin_d"})
            CHECK_MESSAGE(group(maker, cause) == "often_blamed", cause);
    }

    TEST_CASE("coffee is often blamed, even over the limit") {
        auto maker = cramps_in("sleep");
        CHECK(group(maker, "caffeine").empty());
        maker.intake(before_noon(hour), {amount(Field::intake_caffeine, 900)});
        CHECK(group(maker, "caffeine") == "often_blamed");
    }

    TEST_CASE("a water tablet is worth checking, with the minerals it washes out") {
        auto maker = cramps_in("sleep");
        maker.medicine_of("thiazide");
        CHECK(group(maker, "medicine_diuretic") == "worth_checking");
        CHECK(group(maker, "potassium_shortfall") == "worth_checking");
        CHECK(group(maker, "magnesium_shortfall") == "possible");
    }

    TEST_CASE("a statin is possible, and worth checking when it was changed lately") {
        auto maker = cramps_in("sleep");
        maker.medicine_of("statin");
        CHECK(group(maker, "medicine_statin") == "possible");
        auto lately = cramps_in("sleep");
        lately.medicine_of("statin", 20);
        CHECK(group(lately, "medicine_statin") == "worth_checking");
    }

    TEST_CASE("in exercise an unusual effort comes before heat, sweat and fluids") {
        auto maker = cramps_in("exercise");
        CHECK(group(maker, "tired_muscle") == "possible");
        maker.exercise(before_noon(5 * hour), {{Field::exercise_unusual, true}});
        CHECK(group(maker, "tired_muscle") == "worth_checking");
        CHECK(group(maker, "fluid_loss") == "often_blamed");
        CHECK(of(maker).front().cause->id == "tired_muscle");
    }

    TEST_CASE("only when walking, the arteries are worth checking") {
        auto maker = cramps_in("walking");
        maker.cramp_in("walking");
        CHECK(group(maker, "arterial_disease") == "worth_checking");
        CHECK(group(cramps_in("sleep"), "arterial_disease").empty());
    }

    TEST_CASE("low carb is one cause at a time: in its first weeks, later, or begun nobody knows when") {
        std::vector<std::string> const causes = {"keto_adaptation", "keto_established", "keto_start_unknown",
                                                 "fasting"};
        auto const only = [&](DiaryMaker const& maker, std::string_view cause, std::string_view expected) {
            for (auto const& other : causes)
                CHECK_MESSAGE(group(maker, other) == (other == cause ? expected : ""), other);
        };
        DiaryMaker maker;
        maker.profile({field(Field::profile_diet, "keto")});
        only(maker, "keto_start_unknown", "possible");
        maker.profile({{Field::profile_diet_since, today(1 - 28)}});
        only(maker, "keto_adaptation", "worth_checking");
        maker.profile({{Field::profile_diet_since, today(1 - 29)}});
        only(maker, "keto_established", "possible");
        maker.profile({{Field::profile_diet_since, today(1)}});
        only(maker, "keto_start_unknown", "possible");
        maker.profile({field(Field::profile_diet, "fasting")});
        only(maker, "fasting", "possible");
        maker.conditions({"eating_disorder"});
        only(maker, "", "");
    }

    TEST_CASE("the claim shown is one about people like this one, or is said to be about others") {
        auto young = cramps_in("sleep");
        young.born(30);
        CHECK(find(young, "magnesium_shortfall")->claim->id == "magnesium-oxide");
        young.intake(before_noon(hour), {amount(Field::intake_alcohol, 10)});
        CHECK_FALSE(find(young, "alcohol")->fits);
        auto old = cramps_in("sleep");
        old.born(70);
        CHECK(find(old, "magnesium_shortfall")->claim->id == "magnesium-older-adults");
        old.intake(before_noon(hour), {amount(Field::intake_alcohol, 10)});
        CHECK(find(old, "alcohol")->fits);
        auto pregnant = cramps_in("sleep");
        pregnant.profile({field(Field::profile_sex, "female"), field(Field::profile_pregnancy, "pregnant")});
        CHECK_FALSE(find(pregnant, "magnesium_shortfall").has_value());
        CHECK(find(pregnant, "magnesium_in_pregnancy")->claim->id == "magnesium-pregnancy");
        CHECK(find(pregnant, "magnesium_in_pregnancy")->fits);
    }

    TEST_CASE("high blood pressure by itself is no cause") {
        auto maker = cramps_in("sleep");
        auto const before = of(maker).size();
        maker.conditions({"high_blood_pressure"});
        CHECK(of(maker).size() == before);
    }

    TEST_CASE("Parkinson's is not raised on cramps alone") {
        CHECK(group(cramps_in("sleep"), "parkinson_dystonia").empty());
    }

    TEST_CASE("each cause can come, stands once, and brings its deciding claim") {
        for (auto const& cause : library().causes) {
            Facts facts;
            for (auto const& term : cause.groups.front().when.front())
                if (term.wanted) facts.add(term.fact);
            auto const all = contributors_for(facts, library());
            CHECK(std::count_if(all.begin(), all.end(), [&](auto const& one) { return one.cause == &cause; }) == 1);
            for (auto const& one : all) {
                REQUIRE(one.claim != nullptr);
                auto const& ids = one.cause->claims;
                CHECK(std::find(ids.begin(), ids.end(), one.claim->id) != ids.end());
                if (!one.fits) CHECK(one.claim->id == ids.front());
            }
        }
    }

    TEST_CASE("groups stand in their order, and within one the file's") {
        auto maker = cramps_in("sleep");
        maker.medicine_of("thiazide");
        maker.conditions({"varicose_veins", "diabetes_2"});
        auto const all = of(maker);
        REQUIRE(all.size() > 6);
        for (std::size_t i = 1; i < all.size(); ++i) {
            CHECK(all[i - 1].group <= all[i].group);
            if (all[i - 1].group == all[i].group) CHECK(all[i - 1].cause < all[i].cause);
        }
    }

    TEST_CASE("the record that brought it is named") {
        DiaryMaker maker;
        auto const id = maker.check_in(before_noon(hour), {number(Field::check_in_sitting, 600)});
        CHECK(find(maker, "sitting")->because == id);
        maker.conditions({"parkinson"});
        CHECK_FALSE(find(maker, "parkinson_dystonia")->because.has_value());
    }
}
