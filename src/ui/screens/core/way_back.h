// Draws the link at the top of a screen that leads back to the screen before.
#pragma once
#include "ui/screens/core/screens.h"

namespace unknot::ui {

// `label`: key of the name of the other screen.
[[nodiscard]] OptionalIntent draw_way_back(Ui&, char const* label, app::Screen);

}
