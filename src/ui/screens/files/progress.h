// How far the work on a file has come, and the way to stop it.
#pragma once
#include "app/files/progress.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/ui.h"

namespace unknot::ui::files {

void draw_progress(Ui&, app::files::FileProgress const&);
[[nodiscard]] Wanted draw_stop(Ui&, app::files::FileProgress const&);

}
