#include "advice/advise.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

Advice with_foods(DiaryMaker const& maker) {
    auto advice = advise(maker.diary(), shipped(), moment());
    add_foods(advice, maker.diary(), *shipped().library);
    return advice;
}

DiaryMaker with_a_meal() {
    DiaryMaker maker;
    maker.profile({field(Field::profile_conditions, std::vector<std::string_view>{"none"}),
                   field(Field::profile_kidneys, "tested"), field(Field::profile_takes_medicines, "no")});
    maker.born(40);
    maker.intake(before_noon(hour), {field(Field::intake_what, "food"), amount(Field::intake_potassium, 500)});
    return maker;
}

GapFoods const* foods_with(Advice const& advice, Nutrient nutrient) {
    auto const found = std::find_if(advice.foods.begin(), advice.foods.end(),
                                    [&](GapFoods const& one) { return one.nutrient == nutrient; });
    return found == advice.foods.end() ? nullptr : &*found;
}

}

TEST_SUITE("foods for gaps") {
    TEST_CASE("a day with nothing logged has no gap to fill") { CHECK(with_foods({}).foods.empty()); }

    TEST_CASE("someone who may not have potassium is shown no foods for it") {
        auto maker = with_a_meal();
        maker.conditions({"dialysis"});
        CHECK(foods_with(with_foods(maker), Nutrient::potassium) == nullptr);
        CHECK(foods_with(with_foods(maker), Nutrient::calcium) != nullptr);
    }

    TEST_CASE("sodium is never pushed") { CHECK(foods_with(with_foods(with_a_meal()), Nutrient::sodium) == nullptr); }

    TEST_CASE("each food says what it leaves of the smallest gap") {
        auto const advice = with_foods(with_a_meal());
        auto const* potassium = foods_with(advice, Nutrient::potassium);
        REQUIRE(potassium != nullptr);
        REQUIRE_FALSE(potassium->list.choices.empty());
        for (auto const& choice : potassium->list.choices)
            CHECK(*choice.leaves == doctest::Approx(std::max(potassium->gap - choice.amount, 0.0)));
    }

    TEST_CASE("asking twice is asking once") {
        auto const maker = with_a_meal();
        auto advice = with_foods(maker);
        auto const before = advice.foods.size();
        add_foods(advice, maker.diary(), *shipped().library);
        CHECK(advice.foods.size() == before);
    }
}

TEST_SUITE("spacing of medicines and minerals") {
    TEST_CASE("there is none without a medicine that needs it") {
        DiaryMaker maker;
        maker.medicine_of("statin");
        CHECK(with_foods(maker).spacing.empty());
    }

    TEST_CASE("levothyroxine is kept four hours apart") {
        DiaryMaker maker;
        maker.medicine_of("levothyroxine");
        auto const advice = with_foods(maker);
        REQUIRE(advice.spacing.size() == 1);
        CHECK(advice.spacing.front()->hours_after == 4);
    }
}
