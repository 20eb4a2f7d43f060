// View of the experiment screen.
#pragma once
#include "app/experiment/experiments.h"

#include <optional>
#include <set>
#include <string>

namespace unknot::app::experiment {

// On Today: the test that runs, and what this day is in it.
struct TestCard {
    std::string remedy;
    ExperimentDay today;
    int pair = 0, pairs = 0;   // `pair` counts from 1; 0: not begun
};

struct ExperimentView {
    Experiments const* experiments = nullptr;   // null: the diary or the library is not loaded yet
    std::optional<Plan> const* plan = nullptr;
    bool stopping = false;   // the reasons to stop are shown
    std::set<std::string> unfolded;
};

}
