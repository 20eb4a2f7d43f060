// Asks which clock time is meant where the clocks were changed.
#pragma once
#include "ui/screens/core/screens.h"

namespace unknot::ui {

// Below the field that it is about.
[[nodiscard]] Wanted draw_clock_question(Frame const&, diary::RecordId const&, app::ClockQuestion const&);

}
