// State of the area experiment: the plan being made.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>

namespace unknot::app::experiment {

struct State {
    mutable ExperimentsMemo experiments;   // cache of pure functions
    std::optional<Plan> plan;
    bool stopping = false;
};

}
