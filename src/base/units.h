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

}
