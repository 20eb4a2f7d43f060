// Findings that are kept.
#pragma once
#include "app/findings/findings.h"

namespace unknot::app::findings {

struct State {
    mutable FindingsMemo findings;   // kept answers of pure functions
};

}
