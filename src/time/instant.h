// A point in time: UTC milliseconds since 1970, without leap seconds.
#pragma once
#include "base/result.h"
#include "base/units.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::time {

struct Instant {
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;

    friend constexpr Milliseconds operator-(Instant a, Instant b) { return {a.ms - b.ms}; }

    friend constexpr Instant operator+(Instant a, Milliseconds b) { return {a.ms + b.count}; }
};

inline constexpr Instant first_instant{0};                // 1970-01-01T00:00:00.000Z
inline constexpr Instant last_instant{253402300799999};   // 9999-12-31T23:59:59.999Z

[[nodiscard]] constexpr bool in_range(Instant at) { return at >= first_instant && at <= last_instant; }

// From a host's clock, whose numbers are doubles: refuses NaN and what lies outside the years 1970 to 9999.
[[nodiscard]] Result<Instant> instant_from_ms(double ms);

// Whole seconds from one instant to another, rounded down. Fails with Problem::conflict when the end comes first,
// which happens when a clock is set back while a timer runs.
[[nodiscard]] Result<Seconds> seconds_between(Instant start, Instant end);

// "2026-11-22T02:20:46.000Z"
[[nodiscard]] std::string to_iso(Instant);
[[nodiscard]] Result<Instant> instant_from_iso(std::string_view);

}
