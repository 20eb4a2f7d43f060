// What the screen of planned experiments shows.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>
#include <set>
#include <string>

namespace unknot::app::experiment {

struct ExperimentView {
    Experiments const* experiments = nullptr;   // null: the diary or the library is not there yet
    std::optional<Plan> const* plan = nullptr;
    bool stopping = false;   // the reasons are asked for
    std::set<std::string> unfolded;
};

}
