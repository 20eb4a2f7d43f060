// How far the work on a file has come, and the way to stop it.
#pragma once
#include "app/file_progress.h"
#include "ui/screens/screens.h"
#include "ui/widgets/ui.h"

namespace unknot::ui {

void draw_progress(Ui&, app::FileProgress const&);
[[nodiscard]] Wanted draw_stop(Ui&, app::FileProgress const&);

}
