// Clock and entropy at the time of an event. They are arguments, so that the same calls give the same diary on every
// machine.
#pragma once
#include "diary/record_id.h"
#include "exchange/backup/encrypted.h"
#include "time/zone.h"

#include <array>
#include <cstdint>
#include <functional>

namespace unknot::app {

struct Now {
    time::Moment moment;      // wall clock, which may jump
    Milliseconds monotonic;   // only runs forward, includes sleep; for timers, see time/elapsed.h
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    // The zone with its changes around an instant, for clock times that a person types.
    std::function<time::Zone(time::Moment const&)> zone_of;
    // The clock's own zone with its changes over years, for files of other programs.
    std::function<time::Zone(time::Instant from, time::Instant to)> zone_between{};
    std::array<std::uint8_t, exchange::lock_entropy_bytes> lock_entropy{};   // salt and nonce of a locked backup
};

}
