// Intents of the guided stretch.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::stretch {

struct Start {   // the session of an action
    std::string action;
};

struct Pause {};   // or go on

enum class HoldMove : std::uint8_t { back, next };

struct MoveHold {
    HoldMove to;
};

struct Leave {};   // what was held by then is written down

using Intent = std::variant<Start, Pause, MoveHold, Leave>;

}
