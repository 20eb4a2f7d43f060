// View of the screen Guide.
#pragma once
#include "base/shared_text.h"
#include "knowledge/knowledge.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unknot::app::guide {

struct FoodGroup {
    std::string group;   // word of the food table, such as "nut_seed"
    std::vector<knowledge::Food const*> foods;
};

struct GuideView {
    knowledge::Knowledge const* knowledge = nullptr;   // null: the library is not loaded yet
    SharedText text;                                   // as typed
    std::vector<knowledge::Claim const*> claims;       // that match it: those of suggestions first, then the surest
    std::vector<FoodGroup> foods;                      // that match it
    std::set<std::string> unfolded;                    // keys of ToggleSection
};

}
