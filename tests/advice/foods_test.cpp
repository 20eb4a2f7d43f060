#include "advice/foods.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

struct Case {
    Blockers blockers;
    std::vector<std::string> facts;
    knowledge::Library const* known = &library();
};

FoodList list(FoodQuery const& query, Case const& given = {}) {
    Facts facts;
    for (auto const& fact : given.facts)
        facts.add(fact);
    return foods_for(query, given.blockers, facts, *given.known);
}

FoodQuery query_for(Nutrient nutrient) {
    FoodQuery query;
    query.nutrient = nutrient;
    return query;
}

bool has(FoodList const& foods, std::string_view id) {
    return std::any_of(foods.choices.begin(), foods.choices.end(),
                       [&](FoodChoice const& choice) { return choice.food->id == id; });
}

bool has_tag(knowledge::Food const& food, std::string_view tag) {
    return std::find(food.tags.begin(), food.tags.end(), tag) != food.tags.end();
}

Case blocked(Column column, Verdict verdict = Verdict::block) {
    Case one;
    one.blockers[column].verdict = verdict;
    return one;
}

std::vector<std::string> first_foods(Nutrient nutrient, std::size_t count) {
    std::vector<std::string> ids;
    for (auto const& choice : list(query_for(nutrient)).choices)
        if (ids.size() < count) ids.push_back(choice.food->id);
    return ids;
}

std::size_t index(Nutrient nutrient) { return static_cast<std::size_t>(nutrient); }

// The shipped foods, with one amount removed.
knowledge::Library without(std::string_view id, Nutrient nutrient) {
    knowledge::Library changed;
    changed.foods = library().foods;
    for (auto& food : changed.foods)
        if (food.id == id) food.amounts[index(nutrient)].reset();
    return changed;
}

}

TEST_SUITE("the order of foods") {
    TEST_CASE("for water comes what people drink for it, tap water before all") {
        CHECK(first_foods(Nutrient::water, 2) == std::vector<std::string>{"water", "sparkling_water"});
        auto const all = first_foods(Nutrient::water, 30);
        CHECK(std::find(all.begin(), all.end(), "cola_diet") == all.end());
    }

    TEST_CASE("no sauce, sweet, powder or raw fish leads the way to a mineral") {
        for (auto const nutrient : {Nutrient::sodium, Nutrient::potassium, Nutrient::magnesium, Nutrient::calcium,
                                    Nutrient::vitamin_d, Nutrient::vitamin_k})
            for (auto const& id : first_foods(nutrient, 12))
                CHECK_MESSAGE(!knowledge::find_food(library(), id)->seldom, id);
    }

    TEST_CASE("within a use the larger amount is first") {
        auto const choices = list(query_for(Nutrient::magnesium)).choices;
        for (std::size_t i = 1; i < choices.size(); ++i)
            if (choices[i - 1].food->seldom == choices[i].food->seldom)
                CHECK(choices[i - 1].amount >= choices[i].amount);
    }
}

TEST_SUITE("foods that are left out") {
    TEST_CASE("a blocked column gives none, with the reason") {
        for (auto const& [column, nutrient] : {std::pair(Column::potassium_food, Nutrient::potassium),
                                               {Column::salt, Nutrient::sodium},
                                               {Column::fluid, Nutrient::water},
                                               {Column::greens, Nutrient::vitamin_k}}) {
            auto given = blocked(column);
            given.blockers[column].because = {&library().blockers.front()};
            auto const foods = list(query_for(nutrient), given);
            CHECK(foods.choices.empty());
            CHECK(foods.verdict == Verdict::block);
            CHECK(foods.because.size() == 1);
        }
    }

    TEST_CASE("ask first is passed on, with the foods") {
        auto const foods = list(query_for(Nutrient::potassium), blocked(Column::potassium_food, Verdict::ask));
        CHECK(foods.verdict == Verdict::ask);
        CHECK_FALSE(foods.choices.empty());
    }

    TEST_CASE("an unknown amount is left out, not taken for none") {
        auto const changed = without("avocado", Nutrient::potassium);
        Case given;
        given.known = &changed;
        CHECK(has(list(query_for(Nutrient::potassium)), "avocado"));
        CHECK_FALSE(has(list(query_for(Nutrient::potassium), given), "avocado"));
    }

    TEST_CASE("every allergen leaves out all foods that bear it") {
        for (auto const tag : diary::words_of(diary::row(Field::profile_avoids))) {
            auto query = query_for(Nutrient::magnesium);
            query.avoided = {std::string(tag)};
            for (auto const& choice : list(query).choices) {
                CHECK_FALSE_MESSAGE(has_tag(*choice.food, tag), choice.food->id);
                if (tag == "meat") CHECK(choice.food->group != "meat");
            }
        }
    }

    TEST_CASE("what is disliked is not named") {
        auto query = query_for(Nutrient::potassium);
        query.disliked = {"avocado"};
        CHECK_FALSE(has(list(query), "avocado"));
        CHECK(has(list(query), "salmon_wild_cooked"));
    }

    TEST_CASE("carbs count by the portion, and unknown ones are too many") {
        auto query = query_for(Nutrient::potassium);
        query.net_carbs = 4;
        for (auto const& choice : list(query).choices) {
            REQUIRE(choice.net_carbs.has_value());
            CHECK(*choice.net_carbs <= 4);
        }
        CHECK(has(list(query), "avocado"));
        CHECK_FALSE(has(list(query), "banana"));
        auto const changed = without("avocado", Nutrient::net_carbs);
        Case given;
        given.known = &changed;
        CHECK_FALSE(has(list(query, given), "avocado"));
    }

    TEST_CASE("a vegetarian gets nothing but vegetarian food") {
        auto query = query_for(Nutrient::potassium);
        query.vegetarian = true;
        auto const foods = list(query);
        CHECK_FALSE(foods.choices.empty());
        for (auto const& choice : foods.choices)
            CHECK(has_tag(*choice.food, "vegetarian"));
    }

    TEST_CASE("stones, warfarin, pregnancy and low carb each leave out their foods") {
        for (auto const& [fact, food] : {std::pair("condition.stones", "spinach_boiled"),
                                         {"condition.stones", "almonds"},
                                         {"medicine.vka", "chard_boiled"},
                                         {"person.pregnant", "oysters_raw"},
                                         {"person.pregnancy_unknown", "oysters_raw"},
                                         {"diary.low_carb", "cashews"}}) {
            CHECK(has(list(query_for(Nutrient::magnesium)), food));
            Case given;
            given.facts = {fact};
            CHECK_FALSE(has(list(query_for(Nutrient::magnesium), given), food));
        }
    }

    TEST_CASE("coconut water is never named where potassium drinks are blocked") {
        CHECK_FALSE(has(list(query_for(Nutrient::potassium), blocked(Column::potassium_supplement)), "coconut_water"));
    }

    TEST_CASE("a salt block leaves salty food out of every list, also food whose salt is unknown") {
        auto const calcium = query_for(Nutrient::calcium);
        for (auto const verdict : {Verdict::ask, Verdict::block})
            for (auto const& choice : list(calcium, blocked(Column::salt, verdict)).choices) {
                auto const sodium = choice.food->amounts[index(Nutrient::sodium)];
                REQUIRE(sodium.has_value());
                CHECK(*sodium * choice.food->portions.front().grams / 100 <= 600);
            }
        auto const changed = without("cheddar", Nutrient::sodium);
        auto given = blocked(Column::salt);
        CHECK(has(list(calcium, given), "cheddar"));
        given.known = &changed;
        CHECK_FALSE(has(list(calcium, given), "cheddar"));
        CHECK_FALSE(has(list(query_for(Nutrient::potassium), blocked(Column::salt)), "beef_broth"));
    }

    TEST_CASE("a potassium block leaves what is rich in it out of the other lists too") {
        auto const magnesium = query_for(Nutrient::magnesium);
        CHECK(has(list(magnesium), "pumpkin_seeds"));
        auto const foods = list(magnesium, blocked(Column::potassium_food));
        CHECK_FALSE(foods.choices.empty());
        for (auto const& choice : foods.choices) {
            auto const potassium = choice.food->amounts[index(Nutrient::potassium)];
            REQUIRE(potassium.has_value());
            CHECK(*potassium * choice.food->portions.front().grams / 100 <= 200);
        }
    }

    TEST_CASE("no alcohol is ever a source of anything") {
        for (auto const nutrient : {Nutrient::water, Nutrient::potassium, Nutrient::alcohol})
            for (auto const& choice : list(query_for(nutrient)).choices)
                CHECK(choice.food->group != "alcohol");
    }
}

TEST_SUITE("foods that are listed") {
    TEST_CASE("most first, and each leaves its part of the gap, never less than nothing") {
        auto query = query_for(Nutrient::potassium);
        query.gap = 500;
        auto const foods = list(query);
        REQUIRE(foods.choices.size() > 20);
        for (std::size_t i = 1; i < foods.choices.size(); ++i)
            if (foods.choices[i - 1].food->seldom == foods.choices[i].food->seldom)
                CHECK(foods.choices[i - 1].amount >= foods.choices[i].amount);
        for (auto const& choice : foods.choices) {
            REQUIRE(choice.leaves.has_value());
            CHECK(*choice.leaves == doctest::Approx(std::max(500 - choice.amount, 0.0)));
        }
    }

    TEST_CASE("without a gap nothing is said of what is left") {
        for (auto const& choice : list(query_for(Nutrient::magnesium)).choices)
            CHECK_FALSE(choice.leaves.has_value());
    }

    TEST_CASE("the wish is read off the profile") {
        DiaryMaker maker;
        CHECK_FALSE(food_query(maker.diary(), Nutrient::potassium).net_carbs.has_value());
        maker.profile({field(Field::profile_avoids, std::vector<std::string_view>{"nut", "milk"}),
                       {Field::profile_dislikes, std::string("avocado, spinach_raw\nkale_raw")},
                       number(Field::profile_net_carbs, 20)});
        auto const query = food_query(maker.diary(), Nutrient::magnesium);
        CHECK(query.nutrient == Nutrient::magnesium);
        CHECK(query.avoided == std::vector<std::string>{"milk", "nut"});
        CHECK(query.disliked == std::vector<std::string>{"avocado", "spinach_raw", "kale_raw"});
        CHECK(query.net_carbs == 20);
    }
}
