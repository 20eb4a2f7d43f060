// View of the findings screen.
#pragma once
#include "app/findings/findings.h"

#include <set>
#include <string>

namespace unknot::app::findings {

struct FindingsView {
    Findings const* findings = nullptr;   // null: the diary is not loaded yet
    std::set<std::string> unfolded;       // keys of ToggleSection
};

}
