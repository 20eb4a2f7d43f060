// The steps of a protocol that anyone gets: without those of one situation only.
#pragma once
#include "knowledge/protocols.h"

#include <vector>

namespace unknot::tests {

[[nodiscard]] inline std::vector<knowledge::Step> steps_for_anyone(knowledge::Protocol const& protocol) {
    auto steps = protocol.steps;
    std::erase_if(steps, [](knowledge::Step const& step) { return !step.only_in.empty(); });
    return steps;
}

}
