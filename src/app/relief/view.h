// What is shown while a cramp is being eased, and when it has stopped.
#pragma once
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
    knowledge::Situation const* situation = nullptr;   // null: not said
    bool choosing = false;
    time::Moment started;
    Seconds elapsed;
    knowledge::Step const* step = nullptr;
    std::size_t number = 1, count = 1;
    std::optional<Seconds> hold_left;   // nothing: this step is not held
    bool hold_over = false;
    std::vector<std::string> blocked;   // why this step is not for this person; none: it is
    std::string stop_line;
};

struct StoppedView {
    CrampLine cramp;
};

}
