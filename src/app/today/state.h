// State of the area today: which missed night is asked about.
#pragma once
#include "time/civil.h"

#include <optional>

namespace unknot::app::today {

struct State {
    std::optional<time::CivilDay> asked;   // empty: last night
};

}
