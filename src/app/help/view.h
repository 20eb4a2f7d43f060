// View of the help screen.
#pragma once
#include "advice/help.h"
#include "knowledge/knowledge.h"

#include <string>
#include <string_view>

namespace unknot::app::help {

// Key of ToggleSection: shows the numbers of other countries.
inline constexpr std::string_view fold_numbers = "other-numbers";

struct HelpView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::HelpView logged;
    std::string region;                // of the numbers to call; empty: not known
    bool other_numbers_open = false;   // those of other regions are shown
    bool cramp_goes_on = false;        // a cramp is being eased; a way back to it is shown
};

}
