#include "ui/screens/screens.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

Wanted draw_experiment(Frame const& frame, app::ExperimentView const&) {
    heading(frame.ui, 1, frame.ui.tr("title.experiment"), TextStyle::display);
    return std::nullopt;
}

}
