// A time in the future was recorded with a wrong clock, or is compared with one.
#pragma once
#include "time/instant.h"

namespace unknot::time {

// Tolerance: clocks differ a little, and people enter whole minutes.
inline constexpr Milliseconds clock_slack{ms_per_minute};

[[nodiscard]] constexpr bool is_future(Instant at, Instant now) { return at > now + clock_slack; }

// The first instant that counts as the future.
[[nodiscard]] constexpr Instant end_of_past(Instant now) { return {now.ms + clock_slack.count + 1}; }

}
