// Parts of the screen "A planned test".
#pragma once
#include "app/experiment/experiments.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::experiment {

[[nodiscard]] OptionalIntent draw_remedies(Ui&, app::experiment::Experiments const&, bool all);
[[nodiscard]] OptionalIntent draw_plan(Frame const&, app::experiment::Experiments const&, app::experiment::Plan const&);
[[nodiscard]] OptionalIntent draw_running(Frame const&, app::experiment::Running const&, bool stopping);
void draw_past(Frame const&, std::vector<app::experiment::Past> const&);

}
