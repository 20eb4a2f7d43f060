#include "time/elapsed.h"

#include <algorithm>

namespace unknot::time {

Milliseconds elapsed(ClockReading const& from, ClockReading const& to, Sight sight) {
    auto const by_monotonic = std::max(Milliseconds{0}, to.monotonic - from.monotonic);
    return sight == Sight::hidden ? std::max(by_monotonic, to.wall - from.wall) : by_monotonic;
}

Milliseconds SteadyClock::read(ClockReading const& now) {
    steady_ = begun_ ? steady_ + elapsed(last_, now, sight_) : now.monotonic;
    last_ = now;
    begun_ = true;
    return steady_;
}

}
