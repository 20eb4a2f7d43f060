// Sums of what was eaten, drunk and taken. An unknown amount of a food makes its sum a lower bound.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <array>
#include <cstddef>
#include <vector>

namespace unknot::advice {

using knowledge::Nutrient;

struct Intake {
    std::array<double, knowledge::nutrient_count> amounts{};    // in knowledge::unit_of
    std::array<bool, knowledge::nutrient_count> incomplete{};   // an amount is not known: the sum is a lower bound
    double magnesium_supplement = 0;                            // mg, part of the magnesium
    double potassium_supplement = 0;                            // mg, part of the potassium
    double drinks = 0;                                          // ml
    bool supplements_incomplete = false;                        // the contents of a supplement are not known
    bool drinks_incomplete = false;                             // the volume of a drink is not known
    std::size_t records = 0;

    [[nodiscard]] double operator[](Nutrient nutrient) const { return amounts[static_cast<std::size_t>(nutrient)]; }
};

// Amounts entered in the record take precedence over those of its food in the table.
void add(Intake&, diary::Record const&, knowledge::Library const*);

[[nodiscard]] Intake sum(std::vector<diary::Record const*> const&, knowledge::Library const*);

}
