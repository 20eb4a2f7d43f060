// View of the screen Why.
#pragma once
#include "advice/advise.h"
#include "knowledge/knowledge.h"

#include <set>
#include <string>

namespace unknot::app::why {

struct WhyView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::Advice const* advice = nullptr;   // null: the library is not loaded yet
    std::set<std::string> unfolded;           // keys of ToggleSection
    bool knows_person = false;                // something about the person was entered
};

}
