// Intents of the guided stretch.
#pragma once
#include "app/core/cues.h"

#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::stretch {

struct Start {   // the session of an action
    std::string action;
};

struct Pause {};   // or go on

enum class HoldMove : std::uint8_t { back, next, done };   // done: of what has no end of its own

struct MoveHold {
    HoldMove to;
};

struct Leave {};   // what was held by then is written down

struct SwitchCue {
    Cue cue;
};

using Intent = std::variant<Start, Pause, MoveHold, Leave, SwitchCue>;

}
