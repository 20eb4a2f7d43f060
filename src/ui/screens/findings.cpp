#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_findings(Frame const& frame, app::FindingsView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.findings"), TextStyle::display);
    return std::nullopt;
}

}
