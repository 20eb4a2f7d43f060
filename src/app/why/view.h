// View of the screen Why.
#pragma once
#include "advice/advise.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <set>
#include <string>

namespace unknot::app::why {

// On Today: the leading action of the advice.
struct ActionCard {
    knowledge::Action const* action = nullptr;
    knowledge::Cause const* cause = nullptr;   // that it is for; null: for no cause in particular
    std::optional<knowledge::Grade> grade;     // of what is known of it for people like this one; nullopt: other people
    bool urgent = false;                       // a sign needs help now or today
    bool ask_first = false;                    // a professional, because of a blocker
};

struct WhyView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::Advice const* advice = nullptr;   // null: the library is not loaded yet
    std::set<std::string> unfolded;           // keys of ToggleSection
    bool knows_person = false;                // something about the person was entered
};

}
