// The cramp that is being eased.
#pragma once
#include "app/relief/session.h"

#include <cstdint>
#include <optional>

namespace unknot::app::relief {

// The start time the page noted when relief was asked for before the diary was there.
struct Launch {
    std::optional<time::Moment> left_alone;   // noted so long ago that the cramp is over
    std::uint32_t commit = 0;                 // of its record; once stored, the note can go
};

struct State {
    std::optional<ReliefSession> session;   // nothing: no cramp is being eased
    Launch launch;
};

}
