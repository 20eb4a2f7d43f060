// The line that opens and closes a section of a screen.
#pragma once
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// `key` of ToggleSection.
[[nodiscard]] OptionalIntent draw_fold(Ui&, std::string const& key, bool open, std::string label);

}
