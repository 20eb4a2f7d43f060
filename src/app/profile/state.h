// What is typed about the person and not stored yet.
#pragma once
#include "base/shared_text.h"

#include <string>

namespace unknot::app::profile {

struct State {
    std::string year, problem;   // of birth; key of what is wrong with it
    SharedText medicine;
    bool typed = false;   // the year
};

}
