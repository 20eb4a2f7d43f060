// The experiment being planned.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>

namespace unknot::app::experiment {

struct State {
    mutable ExperimentsMemo experiments;   // kept answers of pure functions
    std::optional<Plan> plan;
    bool stopping = false;
};

}
