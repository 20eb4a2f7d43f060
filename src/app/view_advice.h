// What the pages "What may be adding to it" and "About you" show.
#pragma once
#include "advice/advise.h"
#include "app/intent.h"
#include "base/shared_text.h"

#include <set>
#include <string>
#include <vector>

namespace unknot::app {

struct WhyView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::Advice const* advice = nullptr;   // null: the library is not there yet
    std::set<std::string> unfolded;           // keys of Fold
    bool knows_person = false;                // something about the person has been entered
};

// Key of Fold: the long list of conditions.
inline constexpr std::string_view fold_conditions = "conditions";

struct MedicineLine {
    diary::RecordId id;   // of its last start or change
    std::string name;
    std::vector<std::string> classes;   // their titles
    bool known = false;                 // false: the list is there, and does not have the name
    std::string began, purpose;         // words of the field table; empty: not answered
};

struct YouView {
    diary::RecordId id, settings;   // of the profile and the settings, stored or not
    diary::Record profile;          // without values when nothing is stored
    std::string region;
    std::string year, problem;      // the year of birth as typed; key of what is wrong with it
    SharedText medicine;            // a name being typed
    std::string medicine_problem;   // key of what is wrong with it; empty: nothing
    std::vector<MedicineLine> medicines;
    bool all_conditions = false;   // the long list is unfolded
};

}
