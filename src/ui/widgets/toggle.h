// A switch: something is on or off.
#pragma once
#include "ui/widgets/ui.h"

#include <string>

namespace unknot::ui {

struct Toggle {
    std::string_view key;
    std::string label;
    bool on = false;
};

// Whether it was just switched.
[[nodiscard]] bool toggle(Ui&, Toggle const&);

// The same as a small pill with an icon, for a place where other things come first.
[[nodiscard]] bool quiet_toggle(Ui&, Toggle const&, char const* icon);

}
