// State of the area findings.
#pragma once
#include "app/findings/findings.h"

namespace unknot::app::findings {

struct State {
    mutable FindingsMemo findings;   // cache of pure functions
};

}
