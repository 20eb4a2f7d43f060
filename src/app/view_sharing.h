// What the screens show that send and receive links.
#pragma once
#include "knowledge/knowledge.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct ShareView {
    knowledge::Knowledge const* knowledge = nullptr;
    knowledge::Protocol const* protocol = nullptr;
    std::string url;
    bool can_share = false;
};

struct ReceivedView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::optional<Problem> problem;   // why the link could not be opened
    knowledge::Protocol const* protocol = nullptr;
    std::vector<knowledge::Step> steps;   // with the hold times of the link
    std::string reviewed;                 // ISO date
    bool kept = false;
    bool can_install = false;
};

}
