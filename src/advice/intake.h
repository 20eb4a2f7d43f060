// What was eaten, drunk and taken, summed from the diary. A food whose amount is not known makes the sum a lower bound.
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
    std::array<bool, knowledge::nutrient_count> incomplete{};   // an amount is not known: at least so much
    double magnesium_supplement = 0;                            // mg, part of the magnesium
    double potassium_supplement = 0;                            // mg, part of the potassium
    double drinks = 0;                                          // ml
    bool supplements_incomplete = false;                        // nothing is known of what one of them holds
    bool drinks_incomplete = false;                             // the volume of one is not known
    std::size_t records = 0;

    [[nodiscard]] double operator[](Nutrient nutrient) const { return amounts[static_cast<std::size_t>(nutrient)]; }
};

// Amounts entered with a record count before those of its food in the table.
void add(Intake&, diary::Record const&, knowledge::Library const*);

[[nodiscard]] Intake sum(std::vector<diary::Record const*> const&, knowledge::Library const*);

}
