// The way back at the top of a screen, to the one it was opened from.
#pragma once
#include "ui/screens/core/screens.h"

namespace unknot::ui {

// `label`: key of what the other screen is called.
[[nodiscard]] Wanted draw_way_back(Ui&, char const* label, app::Screen);

}
