// The experiment being planned.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>

namespace unknot::app::experiment {

struct State {
    mutable KeptExperiments experiments;   // kept answers of pure functions
    std::optional<TestPlan> plan;
    bool stopping = false;
};

}
