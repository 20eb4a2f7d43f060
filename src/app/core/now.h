// All that comes from outside when something happens: time and chance are arguments, so the same calls give the same
// diary on every machine.
#pragma once
#include "diary/record_id.h"
#include "exchange/backup/encrypted.h"
#include "time/zone.h"

#include <array>
#include <cstdint>
#include <functional>

namespace unknot::app {

struct Now {
    time::Moment moment;      // the wall clock, which may jump
    Milliseconds monotonic;   // only runs forward and counts sleep, for timers; see time/elapsed.h
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    // The zone's changes around an instant, for clock times a person enters.
    std::function<time::Zone(time::Moment const&)> zone_of;
    // The clock's own zone with its changes over years, for files of other programs.
    std::function<time::Zone(time::Instant from, time::Instant to)> zone_between{};
    std::array<std::uint8_t, exchange::lock_entropy_bytes> lock_entropy{};   // salt and nonce of a locked backup
};

}
