// Parts of the screen Today.
#pragma once
#include "app/today/view.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::today {

// The nights of the week as circles: how many cramps, none, or not answered, which a tap asks about.
[[nodiscard]] OptionalIntent draw_week(Frame const&, app::today::TodayView const&);

// The question about one night, and the other nights that were not answered.
[[nodiscard]] OptionalIntent draw_nights(Frame const&, app::today::TodayView const&);

}
