// Draws the steps of a relief plan as a list; who must not do the steps stands above the first,
// and who must not do one of them above that.
#pragma once
#include "knowledge/knowledge.h"
#include "ui/widgets/ui.h"

#include <span>

namespace unknot::ui::share {

void draw_steps(Ui&, knowledge::Knowledge const&, std::span<knowledge::Step const>);

}
