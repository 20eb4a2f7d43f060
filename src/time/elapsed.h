// How much time has passed, from a wall clock that can be set and a monotonic clock that stands still while the device
// sleeps.
#pragma once
#include "time/instant.h"

namespace unknot::time {

struct ClockReading {
    Instant wall;
    Milliseconds monotonic;
};

// Whether the page was in view from one reading to the next.
enum class Visibility { visible, hidden };

// Between two readings the monotonic clock has advanced by m and the wall clock by w:
//
//   w < m             m   The wall clock was set back, or stands still. Time never runs backwards.
//   w >= m, visible   m   The wall clock was set forward: a device does not sleep while its page is seen.
//   w >= m, hidden    w   The device slept: a screen that goes dark hides the page first.
//
// A device that sleeps without hiding the page (a lid closed over some desktops) is taken for one whose clock was set:
// the two look the same, and to end a cramp that goes on is the worse mistake. A clock that is set while the page is
// hidden is taken for sleep. A reload restarts the monotonic clock: only the wall clock is left.
[[nodiscard]] Milliseconds elapsed(ClockReading const& from, ClockReading const& to, Visibility);

// A clock for timers that counts sleep and never runs backwards. It must be read when the page is hidden and when it
// comes back, because each reading covers the time since the one before.
class SteadyClock {
public:
    [[nodiscard]] Milliseconds read(ClockReading const&);

    // Holds from the last reading on.
    void set_visibility(Visibility visibility) { visibility_ = visibility; }

private:
    Milliseconds steady_{};
    ClockReading last_{};
    Visibility visibility_ = Visibility::visible;
    bool begun_ = false;
};

}
