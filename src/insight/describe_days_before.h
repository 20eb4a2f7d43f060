// The 24 hours before each cramp, beside the same 24 hours of the person's own cramp-free days. It shows what a person
// would look at; it finds nothing and tests nothing, which is the trigger model's part.
#pragma once
#include "insight/describe.h"
#include "insight/exposure.h"

#include <array>
#include <vector>

namespace unknot::insight {

using Presences = std::array<Presence, exposure_count>;

struct DayBefore {
    diary::Record const* cramp = nullptr;   // the first of its episode
    time::CivilDay night;
    Presences presences{};
    int matched = 0;   // cramp-free days beside it
};

struct ExposureBefore {
    Exposure exposure = Exposure::alcohol;
    int cramps = 0;          // with this known, on their day and on at least one matched day
    int present = 0;         // of them
    double expected = 0;     // how many, had each cramp's day been one of its matched days
    int matched_known = 0;   // matched days with this known; one day may stand beside several cramps
};

struct DaysBefore {
    std::vector<DayBefore> days;             // oldest first
    std::vector<ExposureBefore> exposures;   // those seen at least once, in the order of the list
    Missing missing;                         // cramps with a matched day, until the comparison is worth reading
};

inline constexpr int compared_cramps = 8;   // the first look, evidence 6.2

// Matched are the answered cramp-free nights of the same 28 days (counted from the first night of the diary) and the
// same part of the week, at the same clock time: times a month apart, or Saturdays and Tuesdays, are not alike
// (evidence 6.5, B3). What is dated after the cramp, or was taken for it, is left out. Points into the diary.
[[nodiscard]] DaysBefore days_before(diary::Diary const&, Nights const&);

}
