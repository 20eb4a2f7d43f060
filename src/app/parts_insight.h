// What App remembers of what the diary shows.
#pragma once
#include "app/experiments.h"
#include "app/findings.h"

namespace unknot::app {

struct InsightState {
    mutable KeptFindings findings;   // kept answers of pure functions
    mutable KeptExperiments experiments;
    std::optional<TestPlan> plan;
    bool stopping = false;
};

}
