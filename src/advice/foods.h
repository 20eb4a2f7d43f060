// Foods rich in a nutrient, by portion, that this person eats and may eat.
#pragma once
#include "advice/blockers.h"
#include "advice/intake.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::advice {

struct FoodQuery {
    Nutrient nutrient = Nutrient::potassium;
    std::optional<double> gap;           // in the nutrient's unit; empty: FoodChoice::leaves is not computed
    std::optional<double> net_carbs;     // maximum, g a portion
    std::vector<std::string> avoided;    // tags, such as allergens
    std::vector<std::string> disliked;   // ids
    bool vegetarian = false;
};

struct FoodChoice {
    knowledge::Food const* food = nullptr;
    double amount = 0;                 // in the first portion
    std::optional<double> net_carbs;   // g in the first portion; empty: not known
    std::optional<double> leaves;      // what is left of the gap; empty when no gap was given
};

struct FoodList {
    std::vector<FoodChoice> choices;                  // those people have for it first, then by amount
    std::vector<knowledge::Blocker const*> because;   // the reasons for no choices, or to ask first
    Verdict verdict = Verdict::allow;
};

// Takes allergies, dislikes, carb limit and diet from the profile.
[[nodiscard]] FoodQuery food_query(diary::Diary const&, Nutrient);

// The amount in the first portion; empty: not known.
[[nodiscard]] std::optional<double> in_portion(knowledge::Food const&, Nutrient);

// The blocker columns that a food involves: who must not have one of these must not have the food.
[[nodiscard]] std::vector<Column> columns_of(knowledge::Food const&);

// Leaves out foods with an unknown amount of the nutrient, and foods excluded by facts: stones, warfarin, pregnancy.
[[nodiscard]] FoodList foods_for(FoodQuery const&, Blockers const&, Facts const&, knowledge::Library const&);

}
