// The area nights: the list of nights with their cramps.
#pragma once
#include "app/core/context.h"
#include "app/nights/intent.h"
#include "app/nights/state.h"
#include "app/nights/view.h"

namespace unknot::app::nights {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] DiaryView diary_view(Context const&, State const&, Now const&);

}
