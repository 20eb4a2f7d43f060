// Help: when to get it, and what was logged that asks for it.
#pragma once
#include "app/core/context.h"
#include "app/help/state.h"
#include "app/help/view.h"

namespace unknot::app::help {

// Whether a cramp goes on is put in by App.
[[nodiscard]] HelpView help_view(Context const&, State const&, Now const&);

}
