#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_calendar(Frame const& frame, app::CalendarView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.calendar"), TextStyle::display);
    return std::nullopt;
}

}
