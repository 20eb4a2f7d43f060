// Which of several claims fits a person: what was found in one group of people may not hold for another.
#pragma once
#include "advice/facts.h"

#include <string>
#include <vector>

namespace unknot::advice {

struct FittingClaim {
    knowledge::Claim const* claim = nullptr;   // points into the library
    bool fits = true;                          // false: its population is to be named beside it
};

// The first claim when its population fits the person, or else the first that fits of those about the same. When none
// fits, the first claim as one that does not. At least one id; all exist.
[[nodiscard]] FittingClaim claim_for(knowledge::Library const&, std::vector<std::string> const& ids, Facts const&);

}
