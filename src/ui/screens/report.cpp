#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_report(Frame const& frame, app::ReportView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.report"), TextStyle::display);
    return std::nullopt;
}

}
