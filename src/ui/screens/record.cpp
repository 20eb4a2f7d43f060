#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_record(Frame const& frame, app::RecordView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.record"), TextStyle::display);
    return std::nullopt;
}

}
