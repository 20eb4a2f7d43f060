#include "ui/screens/core/fold.h"

#include "ui/icon_codes.h"
#include "ui/widgets/controls.h"

#include <utility>

namespace unknot::ui {

OptionalIntent draw_fold(Ui& ui, std::string const& key, bool open, std::string label) {
    Button fold{.key = key, .label = std::move(label), .kind = ButtonKind::quiet};
    fold.icon = open ? icons::caret_up : icons::caret_down;
    fold.expanded = open;
    if (button(ui, fold)) return app::ToggleSection{key};
    return std::nullopt;
}

}
