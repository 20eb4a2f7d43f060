// The area why: possible causes of the cramps, and what is worth trying.
#pragma once
#include "app/core/context.h"
#include "app/why/intent.h"
#include "app/why/view.h"

namespace unknot::app::why {

Effects answer(Context&, Intent const&, Now const&);
// Nullopt: nothing is known of the person yet, or nothing is worth doing now.
[[nodiscard]] std::optional<ActionCard> action_card(Context const&, Now const&);
[[nodiscard]] WhyView why_view(Context const&, Now const&);

}
