// Views of the relief screens: while a cramp is being eased, and after it stopped.
#pragma once
#include "app/core/cues.h"
#include "app/core/lines.h"
#include "knowledge/knowledge.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace unknot::app::relief {

struct ReliefView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::string muscle;
    knowledge::Situation const* situation = nullptr;   // null: not chosen
    bool choosing = false;
    Seconds elapsed;
    knowledge::Step const* step = nullptr;   // null: we have none for that place
    knowledge::Step const* next = nullptr;   // null: it is the last
    std::size_t number = 1, count = 1;
    std::optional<Seconds> hold_left;   // nullopt: this step has no hold
    bool hold_over = false;
    float pose = 1;   // of the figure: 0 as the step begins, 1 as it is held
    std::vector<CueSwitch> cues;
    std::vector<std::string> blocked;   // why this person should not do this step; empty: they can
    std::string stop_line;
};

struct StoppedView {
    CrampLine cramp;
    knowledge::Situation const* situation = nullptr;   // in which it was eased; null: not known
    bool at_night = false;                             // sleep goes on
    bool asks_place = false;                           // the picture of the legs is loaded
};

}
