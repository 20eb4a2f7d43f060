// The parts of the screen "A planned test".
#pragma once
#include "app/experiments.h"
#include "ui/screens/screens.h"

namespace unknot::ui {

[[nodiscard]] Wanted draw_remedies(Ui&, app::Experiments const&, bool all);
[[nodiscard]] Wanted draw_plan(Frame const&, app::Experiments const&, app::TestPlan const&);
[[nodiscard]] Wanted draw_running(Frame const&, app::RunningTest const&, bool stopping);
void draw_past(Frame const&, std::vector<app::PastTest> const&);

}
