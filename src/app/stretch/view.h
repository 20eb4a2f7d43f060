// Views of the guided stretch.
#pragma once
#include "app/core/cues.h"
#include "app/stretch/session.h"
#include "base/units.h"

#include <optional>
#include <vector>

namespace unknot::app::stretch {

// On Today: the session that suits this person.
struct StretchCard {
    knowledge::Action const* action = nullptr;
    int minutes = 0;     // 0: at one's own pace
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
    int minutes = 0;                             // 0: at one's own pace
    bool running = false;                        // else it can be started
    std::vector<Part> parts;
    Hold hold;
    bool resting = false, paused = false;
    Seconds left, passed;          // of this hold or rest
    float share = 0;               // of it that is over
    float pose = 1;                // of the figure: 0 at rest, 1 as it is held
    std::optional<Seconds> last;   // how long this session took the last time
    std::vector<CueSwitch> cues;
};

}
