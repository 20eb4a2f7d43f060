// The area today: the card after a cramp, the week, and the question about the night.
#pragma once
#include "app/core/context.h"
#include "app/today/intent.h"
#include "app/today/state.h"
#include "app/today/view.h"

namespace unknot::app::today {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] TodayView today_view(Context const&, State const&, Now const&);

}
