#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_data(Frame const& frame, app::DataView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.data"), TextStyle::display);
    return std::nullopt;
}

}
