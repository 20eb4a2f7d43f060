// Compares the 24 hours before each cramp with the same 24 hours of the person's own cramp-free days. It only
// describes: finding and testing is the work of the trigger model.
#pragma once
#include "insight/describe.h"
#include "insight/exposure.h"

#include <array>
#include <vector>

namespace unknot::insight {

using Presences = std::array<Presence, exposure_count>;

struct DayBefore {
    diary::Record const* cramp = nullptr;   // the first cramp of its episode
    time::CivilDay night;
    Presences presences{};
    int matched = 0;   // number of cramp-free days compared with it
};

struct ExposureBefore {
    Exposure exposure = Exposure::alcohol;
    int cramps = 0;          // cramps for which the exposure is known on their day and on at least one matched day
    int present = 0;         // cramps with the exposure present
    double expected = 0;     // expected `present` if each cramp's day were like its matched days
    int matched_known = 0;   // matched days for which the exposure is known; a day can be matched with several cramps
};

struct DaysBefore {
    std::vector<DayBefore> days;             // oldest first
    std::vector<ExposureBefore> exposures;   // those seen at least once, in the order of Exposure
    Missing missing;   // cramps with a matched day that are missing until the comparison is worth reading
};

inline constexpr int compared_cramps = 8;   // the first analysis, evidence 6.2

// Matched nights are answered, cramp-free, in the same 28 days (counted from the first night of the diary) and the same
// part of the week, at the same local time: times a month apart, or Saturdays and Tuesdays, are not alike (evidence
// 6.5, B3). Leaves out what is dated after the cramp or was taken for it. Points into the diary.
[[nodiscard]] DaysBefore days_before(diary::Diary const&, Nights const&);

}
