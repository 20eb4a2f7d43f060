#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_reminders(Frame const& frame, app::RemindersView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.reminders"), TextStyle::display);
    return std::nullopt;
}

}
