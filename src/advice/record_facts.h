// What one record says by itself, in the same way for the facts, the report and the insight.
#pragma once
#include "advice/facts.h"

#include <cstdint>

namespace unknot::advice {

// All judgement.
inline constexpr std::int64_t hard_effort = 8;                                 // of 10
inline constexpr std::int64_t much_sitting = 8 * 60, much_standing = 6 * 60;   // minutes

// By the kind of drink; a record may say otherwise how much of it there was.
[[nodiscard]] bool is_alcoholic_drink(diary::Record const& intake);
[[nodiscard]] bool is_caffeine_drink(diary::Record const& intake);

[[nodiscard]] bool is_hard(diary::Record const& exercise);
[[nodiscard]] bool is_in_heat(diary::Record const& exercise);

// Heels, new or worn-out shoes, among the words of the field of footwear.
[[nodiscard]] bool has_troubling_footwear(diary::Record const&, diary::Field);
void add_footwear(diary::Record const&, diary::Field, Facts&);

}
