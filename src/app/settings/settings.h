// More: how the app looks, its units, and what it is.
#pragma once
#include "app/core/context.h"
#include "app/settings/intent.h"
#include "app/settings/state.h"
#include "app/settings/view.h"

namespace unknot::app::settings {

Effects answer(Context&, State&, Intent const&, Now const&);
// What the versions since the one before brought, newest first; nothing once it was read.
[[nodiscard]] std::vector<std::string> news(Context const&);
[[nodiscard]] MoreView more_view(Context const&, State const&, Now const&);

}
