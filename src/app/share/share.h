// The area share: sending links and receiving them.
#pragma once
#include "app/core/context.h"
#include "app/share/intent.h"
#include "app/share/state.h"
#include "app/share/view.h"

#include <string_view>

namespace unknot::app::share {

Effects answer(Context&, State&, Intent const&, Now const&);
Effects open(Context&, State&, ShareRequest const&, Now const&);
// Takes the link that the page was opened with.
void take_link(Context const&, State&, std::string_view fragment);
[[nodiscard]] ShareView share_view(Context const&, State const&, Now const&);
[[nodiscard]] ReceivedView received_view(Context const&, State const&, Now const&);

}
