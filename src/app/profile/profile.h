// The area profile: what is known about the person and changes the advice.
#pragma once
#include "app/core/context.h"
#include "app/profile/intent.h"
#include "app/profile/state.h"
#include "app/profile/view.h"

#include <optional>

namespace unknot::app::profile {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] std::optional<int> days_to_race(Context const&, Now const&);   // 0: today; nullopt: none is to come
[[nodiscard]] YouView you_view(Context const&, State const&, Now const&);

}
