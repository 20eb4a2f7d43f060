// What the diary shows.
#pragma once
#include "app/core/context.h"
#include "app/findings/state.h"
#include "app/findings/view.h"

namespace unknot::app::findings {

[[nodiscard]] FindingsView findings_view(Context const&, State const&, Now const&);

}
