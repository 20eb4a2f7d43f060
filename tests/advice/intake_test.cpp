#include "advice/intake.h"
#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

Intake of(std::vector<std::vector<diary::FieldEdit>> const& entries, knowledge::Library const* known = &library()) {
    DiaryMaker maker;
    for (auto const& fields : entries)
        maker.intake(before_noon(hour), fields);
    return sum(maker.diary().between(diary::RecordType::intake, {0}, noon), known);
}

diary::FieldEdit item(std::string_view id) { return {Field::intake_item, std::string(id)}; }

bool is_incomplete(Intake const& intake, Nutrient nutrient) {
    return intake.incomplete[static_cast<std::size_t>(nutrient)];
}

}

TEST_SUITE("intake") {
    TEST_CASE("nothing logged is nothing, and says how little that is") {
        auto const none = of({});
        CHECK(none.records == 0);
        CHECK(none[Nutrient::potassium] == 0);
        CHECK(none.drinks == 0);
    }

    TEST_CASE("food that nobody knows makes every sum a lower bound, never a zero") {
        for (auto const& entry : {std::vector{field(Field::intake_what, "food")},
                                  {field(Field::intake_what, "food"), item("no_such_food")}}) {
            auto const intake = of({entry});
            CHECK(intake[Nutrient::potassium] == 0);
            CHECK(is_incomplete(intake, Nutrient::potassium));
        }
    }

    TEST_CASE("an unknown amount of a known food makes that sum a lower bound, and no other") {
        auto const intake = of({{field(Field::intake_what, "drink"), item("sparkling_water")}});
        CHECK(is_incomplete(intake, Nutrient::sodium));
        CHECK_FALSE(is_incomplete(intake, Nutrient::caffeine));
        CHECK(intake[Nutrient::water] > 0);
    }

    TEST_CASE("a food counts by its weight, its volume, or its first portion") {
        auto const potassium = [](std::vector<diary::FieldEdit> fields) {
            fields.push_back(item("avocado"));
            return of({fields})[Nutrient::potassium];
        };
        CHECK(potassium({amount(Field::intake_portion, 200)}) == doctest::Approx(970));
        CHECK(potassium({number(Field::intake_volume, 100)}) == doctest::Approx(485));
        auto const& avocado = *knowledge::find_food(library(), "avocado");
        CHECK(potassium({}) == doctest::Approx(4.85 * avocado.portions.front().grams));
    }

    TEST_CASE("an amount entered counts before that of the table") {
        auto const intake =
            of({{item("avocado"), amount(Field::intake_portion, 100), amount(Field::intake_potassium, 12)}});
        CHECK(intake[Nutrient::potassium] == doctest::Approx(12));
        CHECK(intake[Nutrient::magnesium] == doctest::Approx(29));
    }

    TEST_CASE("vitamin D is entered in micrograms and counted in units: 40 each") {
        CHECK(of({{amount(Field::intake_vitamin_d, 20)}})[Nutrient::vitamin_d] == doctest::Approx(800));
    }

    TEST_CASE("pills count on their own as well as in the total; food does not") {
        auto const intake = of({{field(Field::intake_what, "supplement"), amount(Field::intake_magnesium, 100),
                                 amount(Field::intake_potassium, 99)},
                                {field(Field::intake_what, "food"), amount(Field::intake_magnesium, 50)}});
        CHECK(intake[Nutrient::magnesium] == doctest::Approx(150));
        CHECK(intake.magnesium_supplement == doctest::Approx(100));
        CHECK(intake.potassium_supplement == doctest::Approx(99));
    }

    TEST_CASE("a powder or salt substitute counts as a pill wherever it was logged, by the amount entered") {
        diary::FieldEdit const powder{Field::intake_name, std::string("Magnesium citrate powder 300 g")};
        diary::FieldEdit const salt{Field::intake_name, std::string("LoSalt")};
        auto const intake = of({{field(Field::intake_what, "drink"), powder, amount(Field::intake_magnesium, 300)},
                                {field(Field::intake_what, "food"), salt, amount(Field::intake_potassium, 700)},
                                {field(Field::intake_what, "food"), salt},
                                {field(Field::intake_what, "food"), item("pumpkin_seeds")}});
        CHECK(intake.magnesium_supplement == doctest::Approx(300));
        CHECK(intake.potassium_supplement == doctest::Approx(700));
        CHECK(of({{powder, amount(Field::intake_magnesium, 300)}}, nullptr).magnesium_supplement == 0);
    }

    TEST_CASE("what a pill does not name, it does not hold") {
        auto const intake = of({{field(Field::intake_what, "supplement"), amount(Field::intake_magnesium, 100)}});
        CHECK_FALSE(is_incomplete(intake, Nutrient::potassium));
    }

    TEST_CASE("drinks are millilitres of drinks, not of soup logged as food") {
        auto const intake = of({{field(Field::intake_what, "drink"), number(Field::intake_volume, 250)},
                                {field(Field::intake_what, "food"), number(Field::intake_volume, 300)}});
        CHECK(intake.drinks == 250);
        CHECK(intake.records == 2);
    }

    TEST_CASE("plain water is water, known without a name") {
        auto const intake = of({{field(Field::intake_what, "drink"), field(Field::intake_drink, "water"),
                                 number(Field::intake_volume, 1000)}});
        CHECK(intake[Nutrient::water] == doctest::Approx(999));
        CHECK_FALSE(is_incomplete(intake, Nutrient::sodium));
    }

    TEST_CASE("without the library only what was entered counts") {
        auto const intake = of({{item("avocado"), amount(Field::intake_sodium, 7)}}, nullptr);
        CHECK(intake[Nutrient::sodium] == 7);
        CHECK(intake[Nutrient::potassium] == 0);
        CHECK(is_incomplete(intake, Nutrient::potassium));
    }
}
