// Whether cramps become fewer or more over the weeks, after removing the fall that follows the start of any diary.
// Method: evidence 6.4 without factors: a logistic model of a cramp in a night, with a term for the first weeks and one
// for time. It is told at the looks of the trigger analysis only, since looking every month would sooner or later show
// one by chance.
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

enum class TrendDirection {
    not_enough,
    none_shown,
    falling,
    rising,
    answers_changed,   // more or fewer nights were answered, and what is shown depends on what the others were
};

[[nodiscard]] std::string_view word(TrendDirection);

struct Trend {
    TrendDirection direction = TrendDirection::not_enough;
    Missing missing;                  // missing for a trend; the other members are meaningless until nothing is missing
    time::CivilDay last;              // last night that the look used
    time::CivilDay next_look;         // from then on there is a newer one
    double odds_ratio = 1;            // of a cramp in the last night against the first, of answered nights
    Interval interval;                // of the odds ratio, 90 %
    double probability_falling = 0;   // the trend is falling above `certain_trend`, rising below one minus it
};

// So that a year with its three looks shows a trend in fewer than 5 of 100 diaries that have none (unknot evaluate).
inline constexpr double certain_trend = 0.98;

// The events of the first analysis, and nights enough to fit the terms. Also as many cramp-free nights as nights with
// cramps: cramps alone do not show how often none came.
inline constexpr int trend_cramps = 8, trend_nights = 45;

// Unanswered nights are left out, and then taken as free: a trend is only told when both say so, since answers fade,
// and more often on nights without a cramp.
[[nodiscard]] Trend trend(Nights const&);

}
