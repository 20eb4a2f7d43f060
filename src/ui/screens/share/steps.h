// Draws the steps of a relief plan as a list. Cautions about all steps are above the first step; a caution about one
// step is above that step.
#pragma once
#include "knowledge/knowledge.h"
#include "ui/widgets/ui.h"

#include <span>

namespace unknot::ui::share {

void draw_steps(Ui&, knowledge::Knowledge const&, std::span<knowledge::Step const>);

}
