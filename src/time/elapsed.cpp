#include "time/elapsed.h"

#include <algorithm>

namespace unknot::time {

Milliseconds elapsed(ClockReading const& from, ClockReading const& to, Visibility visibility) {
    auto const by_monotonic = std::max(Milliseconds{0}, to.monotonic - from.monotonic);
    return visibility == Visibility::hidden ? std::max(by_monotonic, to.wall - from.wall) : by_monotonic;
}

Milliseconds SteadyClock::read(ClockReading const& now) {
    steady_ = begun_ ? steady_ + elapsed(last_, now, visibility_) : now.monotonic;
    last_ = now;
    begun_ = true;
    return steady_;
}

}
