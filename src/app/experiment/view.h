// View of the experiment screen.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>
#include <set>
#include <string>

namespace unknot::app::experiment {

struct ExperimentView {
    Experiments const* experiments = nullptr;   // null: the diary or the library is not loaded yet
    std::optional<Plan> const* plan = nullptr;
    bool stopping = false;   // the reasons to stop are shown
    std::set<std::string> unfolded;
};

}
