// Every screen in its states, and how to get there: what the rules for all scenes are tried on.
#pragma once
#include "support/running_session.h"

#include <span>

namespace unknot::tests {

struct Shown {
    char const* name;
    void (*reach)(RunningSession&);
};

[[nodiscard]] std::span<Shown const> shown_screens();

}
