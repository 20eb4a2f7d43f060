// The words of the enumerations, and back.
#pragma once
#include "knowledge/knowledge.h"

#include <array>
#include <optional>
#include <string_view>

namespace unknot::knowledge {

// In the order of the enumerators.
inline constexpr std::array<std::string_view, 5> grade_words = {"high", "moderate", "low", "very_low", "judgement"};
inline constexpr std::array<std::string_view, 5> level_words = {"none_logged", "routine", "soon", "today", "emergency"};
inline constexpr std::array<std::string_view, 2> finding_words = {"sore_swollen_warm", "over_10_minutes"};

[[nodiscard]] std::optional<Grade> grade_from_word(std::string_view);
[[nodiscard]] std::optional<HelpLevel> level_from_word(std::string_view);
[[nodiscard]] std::optional<Finding> finding_from_word(std::string_view);

}
