// What App remembers of links: the plan being shared, and what came by one.
#pragma once
#include "app/view_sharing.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

// A relief plan that came by link.
struct Received {
    std::optional<Problem> problem;
    knowledge::Protocol const* protocol = nullptr;
    std::vector<knowledge::Step> steps;
    std::string reviewed;
    bool kept = false;
};

struct SharingState {
    std::string muscle = "calf";   // of the plan being shared
    std::optional<Received> received;
};

}
