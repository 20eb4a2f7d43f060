// Whether cramps become fewer or more over the weeks, once the fall that follows any start is taken out. Method:
// evidence 6.4 without factors: the odds of a cramp in a night, with a term for the first weeks and one for the time.
#pragma once
#include "insight/describe.h"

#include <string_view>

namespace unknot::insight {

// Why no screen and no report says "since you began with it". Evidence 6.7 (our simulation) and 6.1 (Cochrane review;
// Roguin Maor 2017).
inline constexpr std::string_view before_after_means_nothing =
    "People begin a diary or a remedy when things are at their worst, and cramps come and go. So they get fewer after "
    "almost any start. In our simulation a remedy with no effect, begun after the worst two weeks, was followed by 55% "
    "fewer cramp days. In trials, cramps fell by 28 to 36% on placebo.";

enum class TrendDirection { not_enough, none_shown, falling, rising };

[[nodiscard]] std::string_view word(TrendDirection);

struct Trend {
    TrendDirection direction = TrendDirection::not_enough;
    Missing missing;                  // what a trend needs; the rest holds nothing until it is there
    double odds_ratio = 1;            // of a cramp in the last night against the first
    Interval interval;                // of it, 90 %
    double probability_falling = 0;   // falling above 0.95, rising below 0.05
};

// The first fixed look at events, and the days of the tier "likely" (evidence 6.2 and 6.4). As many free nights as
// nights with cramps: from cramps alone nobody can tell how often none came.
inline constexpr int trend_cramps = 8, trend_nights = 60;

[[nodiscard]] Trend trend(Nights const&);

}
