// What surrounds every screen: the main landmark, notices, the bar at the bottom and the navigation.
#pragma once
#include "app/view.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// Builds a whole frame. Returns an intent if the event was for something on it.
[[nodiscard]] OptionalIntent draw_shell(Frame const&, app::View const&);

[[nodiscard]] Ground ground_of(app::Screen);
[[nodiscard]] std::string name_of(app::Screen);   // also the key of its title, "title.<name>"

// The sheets of the frame, placed.
struct Placed {
    Sheet content, bar, navigation;
    float height = 0;       // of the scrolled content
    float pad_bottom = 0;   // covered by the bars
};

[[nodiscard]] Placed place_shell(Ui&, app::Screen, TextMeasure const&, float scroll);

}
