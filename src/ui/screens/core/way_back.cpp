#include "ui/screens/core/way_back.h"

#include "ui/icon_codes.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui {

OptionalIntent draw_way_back(Ui& ui, char const* label, app::Screen to) {
    auto const line = wrap(ui, space::snug);
    Button const back{.key = "back", .label = ui.tr(label), .kind = ButtonKind::quiet, .icon = icons::arrow_left};
    return button(ui, back) ? OptionalIntent(app::Open{to}) : std::nullopt;
}

}
