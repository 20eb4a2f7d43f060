// What helped: how long relief took, by muscle and manoeuvre. It is useful from the fifth cramp, long before any
// trigger can be found. It compares nothing: which manoeuvre was tried depended on the cramp.
#pragma once
#include "insight/describe.h"

#include <string_view>
#include <vector>

namespace unknot::insight {

struct Helped {
    std::string_view muscle, manoeuvre;   // words of cramp.muscle and cramp.helped
    int cramps = 0;
    int alone = 0;                  // of them, those in which nothing else is said to have helped
    Median seconds;                 // to relief
    int missing_for_interval = 0;   // cramps until the median has an interval; 0: it has one
};

struct WhatHelped {
    int cramps = 0;              // with muscle, manoeuvre and time known
    int missing_cramps = 0;      // until there are five of them; `lines` is empty before
    std::vector<Helped> lines;   // most cramps first, then the shortest time, then in the table's order
};

// Seconds to relief as recorded, else how long the cramp lasted when its end was seen. Cramps are counted one by one,
// not as episodes: each was eased by itself.
[[nodiscard]] WhatHelped what_helped(diary::Diary const&, time::Moment const& now);

// The manoeuvre for a muscle whose whole interval lies below that of every other one that has an interval; there must
// be one to lie below. Null: no winner yet.
[[nodiscard]] Helped const* winner(std::vector<Helped> const& lines, std::string_view muscle);

}
