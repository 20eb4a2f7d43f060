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

    TEST_CASE("four keto weeks are worth checking, later it is possible") {
        for (auto const& [day_of_diet, expected] : {std::pair(28, "worth_checking"), {29, "possible"}}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today(1 - day_of_diet)}});
            CHECK(group(maker, "keto_adaptation") == expected);
        }
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
                CHECK(one.claim->id == one.cause->claims.front());
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
