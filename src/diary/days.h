// Which day a record belongs to, by its own clock and the hour at which the person's days begin.
#pragma once
#include "diary/diary.h"

#include <vector>

namespace unknot::diary {

inline constexpr Minutes usual_day_start{6 * 60};   // for a person who did not say

[[nodiscard]] Minutes day_start_of(Diary const&);

// A cramp that wakes a person in the first hours of a day belongs to the night before (judgement).
inline constexpr Minutes morning{6 * 60};   // after the start of the day
[[nodiscard]] bool is_in_morning(Record const& cramp, Minutes day_start);
[[nodiscard]] time::CivilDay night_of_cramp(Record const& cramp, Minutes day_start);
// In a session of exercise, which says nothing of the night.
[[nodiscard]] bool is_in_exercise(Record const& cramp);

// The day the record names itself (see named_day), otherwise the day of its moment by time::night_of: a drink at 02:00
// belongs to the day before. It does not depend on travel or on the zone of the viewer.
[[nodiscard]] time::CivilDay day_of(Record const&, Minutes day_start);

// Records of a type with a day from first to last, both included; by day, then oldest first. O(log n + those days).
[[nodiscard]] std::vector<Record const*> records_of_days(Diary const&, RecordType, time::CivilDay first,
                                                         time::CivilDay last, Minutes day_start);

}
