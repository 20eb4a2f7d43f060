// Asks which clock time is meant where the clocks changed.
#pragma once
#include "ui/screens/core/screens.h"

#include <string_view>

namespace unknot::ui::form {

// Draws the questions about one field, below it.
[[nodiscard]] OptionalIntent draw_clock_questions(Frame const&, app::form::FormView const&, std::string_view field);

}
