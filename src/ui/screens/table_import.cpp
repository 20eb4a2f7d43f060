#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_table_import(Frame const& frame, app::TableImportView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.table_import"), TextStyle::display);
    return std::nullopt;
}

}
