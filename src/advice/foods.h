// Foods that bring a nutrient, by portion, within what this person eats and may eat, and what each leaves open.
#pragma once
#include "advice/blockers.h"
#include "advice/intake.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::advice {

struct FoodQuery {
    Nutrient nutrient = Nutrient::potassium;
    std::optional<double> gap;           // in the nutrient's unit; nothing: what is left open is not said
    std::optional<double> net_carbs;     // g a portion at most
    std::vector<std::string> avoided;    // tags, such as allergens
    std::vector<std::string> disliked;   // ids
    bool vegetarian = false;
};

struct FoodChoice {
    knowledge::Food const* food = nullptr;
    double amount = 0;                 // in the first portion
    std::optional<double> net_carbs;   // g in it; nothing: not known
    std::optional<double> leaves;      // of the gap; nothing when it was not said
};

struct FoodList {
    std::vector<FoodChoice> choices;                  // most first
    std::vector<knowledge::Blocker const*> because;   // why there are none, or ask first
    Verdict verdict = Verdict::allow;
};

// Reads allergies, dislikes, carbs and diet off the profile.
[[nodiscard]] FoodQuery food_query(diary::Diary const&, Nutrient);

// In the first portion; nothing: not known.
[[nodiscard]] std::optional<double> in_portion(knowledge::Food const&, Nutrient);

// What eating it involves, whoever eats it: who must not have one of these must not have the food.
[[nodiscard]] std::vector<Column> columns_of(knowledge::Food const&);

// A food whose amount of the nutrient is not known is left out. Facts name what else does: stones, warfarin, pregnancy.
[[nodiscard]] FoodList foods_for(FoodQuery const&, Blockers const&, Facts const&, knowledge::Library const&);

}
