// Sweat lost in a bout of exercise, from weighing (ACSM 2007; Baker 2016 for the sodium). A range wherever people
// differ.
#pragma once
#include "base/result.h"
#include "diary/record.h"

#include <optional>

namespace unknot::advice {

struct WeighedBout {
    double before = 0, after = 0;   // kg; dry, in light clothes, after the toilet
    double drunk = 0, urine = 0;    // L
    double hours = 0;
};

struct SweatLoss {
    double litres = 0;   // negative when the weights are inaccurate
    double litres_an_hour = 0;
    double percent_of_weight = 0;             // weight lost; negative: gained
    double sodium_low = 0, sodium_high = 0;   // mg; sweat sodium differs fourfold between people
    bool drank_too_much = false;              // heavier after than before
};

// Fails with Problem::out_of_range when the bout is shorter than 10 minutes or a weight is implausible for a person.
[[nodiscard]] Result<SweatLoss> sweat_loss(WeighedBout const&);

// Empty when the exercise was not weighed, or the weights are unusable.
[[nodiscard]] std::optional<SweatLoss> sweat_loss(diary::Record const& exercise);

}
