// What lies in the future was dated by a clock that was wrong, then or now.
#pragma once
#include "time/instant.h"

namespace unknot::time {

// Clocks differ a little, and a minute is the finest that people enter.
inline constexpr Milliseconds clock_slack{ms_per_minute};

[[nodiscard]] constexpr bool is_future(Instant at, Instant now) { return at > now + clock_slack; }

// What is before this is not in the future.
[[nodiscard]] constexpr Instant end_of_past(Instant now) { return {now.ms + clock_slack.count + 1}; }

}
