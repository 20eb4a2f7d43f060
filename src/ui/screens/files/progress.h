// Draws the progress of work on a file, and the button that stops it.
#pragma once
#include "app/files/progress.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/ui.h"

namespace unknot::ui::files {

void draw_progress(Ui&, app::files::FileProgress const&);
[[nodiscard]] OptionalIntent draw_stop(Ui&, app::files::FileProgress const&);

}
