// A diary that has every word of every field, made from the field table: what any screen or file may have to say.
#pragma once
#include "support/long_diary.h"

#include <map>
#include <string>

namespace unknot::tests {

// The persons differ in their units and in their answers about themselves; together they give each answer.
inline constexpr int full_persons = 6;

enum class Signs { none, all };   // all: each sign of Help was answered, in all ways

// Pages of 90 nights that were kept, and in the last month records of each type with each word of each of its fields.
[[nodiscard]] std::map<std::string, std::string> full_diary(time::Moment const& now, int person, Signs);

}
