// The area help: when to get help, and which records ask for it.
#pragma once
#include "app/core/context.h"
#include "app/help/view.h"

namespace unknot::app::help {

// App sets HelpView::cramp_goes_on.
[[nodiscard]] HelpView help_view(Context const&, Now const&);

}
