#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_search(Frame const& frame, app::SearchView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.search"), TextStyle::display);
    return std::nullopt;
}

}
