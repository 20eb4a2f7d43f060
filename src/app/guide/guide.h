// The area guide: what is known of cramps, and foods.
#pragma once
#include "app/core/context.h"
#include "app/guide/intent.h"
#include "app/guide/state.h"
#include "app/guide/view.h"

namespace unknot::app::guide {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] GuideView guide_view(Context const&, State const&, Now const&);

}
