// State of the area relief.
#pragma once
#include "app/relief/session.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::relief {

// The start time that the page noted when relief was asked for before the diary was loaded.
struct Launch {
    std::optional<time::Moment> left_alone;   // noted so long ago that the cramp is over
    std::uint32_t commit = 0;                 // commit of its record; once stored, the note can be dropped
};

struct State {
    std::optional<ReliefSession> session;   // nullopt: no cramp is being eased
    Launch launch;
    std::string ended_in;   // situation of the last cramp; empty: none
};

}
