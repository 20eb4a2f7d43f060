// Time to relief by muscle and manoeuvre. Useful from the fifth cramp, long before any trigger can be found. It is no
// comparison: which manoeuvre was tried depended on the cramp.
#pragma once
#include "insight/describe.h"

#include <string_view>
#include <vector>

namespace unknot::insight {

struct ManoeuvreRelief {
    std::string_view muscle, manoeuvre;   // words of cramp.muscle and cramp.helped
    int cramps = 0;
    int alone = 0;                  // cramps in which only this manoeuvre helped
    Median seconds;                 // time to relief
    int missing_for_interval = 0;   // cramps missing until the median has an interval; 0: it has one
};

struct ReliefTimes {
    int cramps = 0;                       // cramps with known muscle, manoeuvre and time
    int missing_cramps = 0;               // missing to the first five; `lines` is empty before
    std::vector<ManoeuvreRelief> lines;   // by cramps, most first, then by shortest time, then in the table's order
};

// Uses the recorded seconds to relief, or else the cramp's duration when its end was seen. Counts single cramps, not
// episodes: each was relieved by itself.
[[nodiscard]] ReliefTimes relief_times(diary::Diary const&, time::Moment const& now);

// The manoeuvre for a muscle whose interval lies wholly below the intervals of all others; at least one other must have
// an interval. Null: no winner yet.
[[nodiscard]] ManoeuvreRelief const* winner(std::vector<ManoeuvreRelief> const& lines, std::string_view muscle);

}
