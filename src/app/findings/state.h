// Findings that are kept.
#pragma once
#include "app/findings/findings.h"

namespace unknot::app::findings {

struct State {
    mutable KeptFindings findings;   // kept answers of pure functions
};

}
