// State of the area profile: text that is not stored yet.
#pragma once
#include "base/shared_text.h"

#include <string>

namespace unknot::app::profile {

struct State {
    std::string year, problem;   // `year` of birth; `problem`: key of what is wrong with it
    SharedText medicine;
    bool typed = false;   // `year` replaces the stored one
};

}
