#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_log(Frame const& frame, app::LogView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.log"), TextStyle::display);
    return std::nullopt;
}

}
