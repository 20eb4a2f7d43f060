// Views of the guided stretch.
#pragma once
#include "app/stretch/session.h"
#include "base/units.h"

#include <optional>
#include <vector>

namespace unknot::app::stretch {

// On Today: the session that suits this person.
struct StretchCard {
    knowledge::Action const* action = nullptr;
    int minutes = 0;
    bool done = false;   // today
};

// A move on one side, with how many of its holds are over.
struct Part {
    knowledge::Move const* move = nullptr;
    std::size_t side = 0;
    int over = 0, of = 0;
    bool now = false;
};

struct StretchView {
    knowledge::Action const* action = nullptr;   // null: nothing suits this person now
    int minutes = 0;
    bool running = false;   // else it can be started
    std::vector<Part> parts;
    Hold hold;
    bool resting = false, paused = false;
    Seconds left;
    float share = 0;   // of the hold or rest that is over
};

}
