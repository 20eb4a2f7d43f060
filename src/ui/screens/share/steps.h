// Draws the steps of a relief plan as a list; who must not do a step stands above it.
#pragma once
#include "knowledge/knowledge.h"
#include "ui/widgets/ui.h"

#include <span>

namespace unknot::ui::share {

void draw_steps(Ui&, knowledge::Knowledge const&, std::span<knowledge::Step const>);

}
