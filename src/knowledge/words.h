// Converts enumerators to words and back.
#pragma once
#include "knowledge/knowledge.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace unknot::knowledge {

// In the order of the enumerators.
inline constexpr std::array<std::string_view, 5> grade_words = {"high", "moderate", "low", "very_low", "judgement"};
inline constexpr std::array<std::string_view, 5> level_words = {"none_logged", "routine", "soon", "today", "emergency"};
inline constexpr std::array<std::string_view, 3> group_words = {"worth_checking", "possible", "often_blamed"};
inline constexpr std::array<std::string_view, 6> horizon_words = {"now",        "today",     "days",
                                                                  "next_visit", "fortnight", "when_it_happens"};
inline constexpr std::array<std::string_view, 6> action_kind_words = {"habit", "intake", "remedy",
                                                                      "ask",   "learn",  "get_help"};
inline constexpr std::array<std::string_view, 6> strength_words = {"strong", "moderate", "weak",
                                                                   "listed", "rare",     "none"};
inline constexpr std::array<std::string_view, column_count> column_words = {
    "fluid",          "salt",       "rehydration",     "potassium_supplement",
    "potassium_food", "magnesium",  "vitamin_k2",      "greens",
    "heat",           "lying_flat", "painkiller",      "keto",
    "massage",        "stretch",    "compression",     "hot_bath",
    "raw_oysters",    "alcohol",    "caffeine_change", "high_dose_b6",
    "aspirin",        "exercise",   "stretch_habit",   "drinking",
};
inline constexpr std::array<std::string_view, nutrient_count> nutrient_words = {
    "water",     "sodium",    "potassium", "magnesium", "calcium", "vitamin_d",
    "vitamin_k", "net_carbs", "caffeine",  "alcohol",   "salt",
};
inline constexpr std::array<std::string_view, 9> reference_kind_words = {
    "adequate_intake",
    "recommended",
    "upper_limit",
    "upper_limit_supplement",
    "reduce_above",
    "single_limit",
    "clinicians_opinion_low",
    "clinicians_opinion_high",
    "drinks_minimum_guide",
};

// The enumerator of a word; empty when there is none.
template <class Enumeration, std::size_t count>
std::optional<Enumeration> from_word(std::array<std::string_view, count> const& words, std::string_view word) {
    auto const found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enumeration>(found - words.begin());
}

}
