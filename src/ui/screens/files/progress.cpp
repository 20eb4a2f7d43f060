#include "ui/screens/files/progress.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::files {

void draw_progress(Ui& ui, app::files::FileProgress const& progress) {
    status(ui, "progress", ui.tr(progress.doing, {{"percent", std::to_string(progress.percent)}}), TextStyle::body,
           Token::ink);
}

OptionalIntent draw_stop(Ui& ui, app::files::FileProgress const& progress) {
    Button stop{.key = "stop", .label = ui.tr("cancel")};
    stop.disabled = !progress.may_stop;
    if (button(ui, stop)) return app::files::StopFileWork{};
    return std::nullopt;
}

}
