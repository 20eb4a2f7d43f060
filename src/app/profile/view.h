// View of the profile screen.
#pragma once
#include "app/core/medicines.h"
#include "base/shared_text.h"
#include "diary/record.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::app::profile {

// Key of ToggleSection: shows the long list of conditions.
inline constexpr std::string_view fold_conditions = "conditions";

struct YouView {
    diary::RecordId id, settings;   // of the profile and the settings, whether stored or not
    diary::Record profile;          // without values if it is not stored
    std::string region;
    std::string year, problem;            // year of birth as typed, and key of what is wrong with it
    SharedText medicine;                  // a name being typed
    std::string medicine_problem;         // key of what is wrong with it; empty: no problem
    std::vector<std::string> suggested;   // names that begin with it
    std::vector<MedicineLine> medicines;
    bool all_conditions = false;   // the long list is open
};

}
