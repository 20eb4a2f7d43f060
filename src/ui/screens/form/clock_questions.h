// Asks which clock time is meant where the clocks were changed.
#pragma once
#include "ui/screens/core/screens.h"

#include <string_view>

namespace unknot::ui::form {

// The questions about one field, below it.
[[nodiscard]] Wanted draw_clock_questions(Frame const&, app::form::FormView const&, std::string_view field);

}
