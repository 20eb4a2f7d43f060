// View of the help screen.
#pragma once
#include "advice/help.h"
#include "knowledge/knowledge.h"

namespace unknot::app::help {

struct HelpView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::HelpView logged;
    bool cramp_goes_on = false;   // a cramp is being eased; a way back to it is shown
};

}
