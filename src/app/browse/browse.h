// The area browse: the diary by day and by month, and what was deleted.
#pragma once
#include "app/browse/intent.h"
#include "app/browse/state.h"
#include "app/browse/view.h"
#include "app/core/context.h"

namespace unknot::app::browse {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] DayView day_view(Context const&, State const&, Now const&);
[[nodiscard]] CalendarView calendar_view(Context const&, State const&, Now const&);
[[nodiscard]] DeletedView deleted_view(Context const&, State const&, Now const&);
// Nullopt for people who do not eat low carb, who fast, or who are not to be shown what they eat.
[[nodiscard]] std::optional<LedgerCard> ledger_card(Context const&, Now const&);

}
