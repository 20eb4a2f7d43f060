#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_day(Frame const& frame, app::DayView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.day"), TextStyle::display);
    return std::nullopt;
}

}
