// Amounts with their unit in the type, so that seconds and minutes cannot be mixed up.
#pragma once
#include <compare>
#include <cstdint>

namespace unknot {

template <class Unit>
struct Amount {
    std::int64_t count = 0;

    friend constexpr auto operator<=>(Amount, Amount) = default;

    friend constexpr Amount operator+(Amount a, Amount b) { return {a.count + b.count}; }

    friend constexpr Amount operator-(Amount a, Amount b) { return {a.count - b.count}; }
};

using Milliseconds = Amount<struct MillisecondUnit>;
using Seconds = Amount<struct SecondUnit>;
using Minutes = Amount<struct MinuteUnit>;

// A day is 24 hours here. On a local clock it is an hour longer or shorter when the zone's offset changes.
inline constexpr std::int64_t ms_per_second = 1000, ms_per_minute = 60 * ms_per_second,
                              ms_per_hour = 60 * ms_per_minute, ms_per_day = 24 * ms_per_hour,
                              minutes_per_day = 24 * 60;

}
