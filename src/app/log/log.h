// The area log: records added with a tap, and forms of new records.
#pragma once
#include "app/core/context.h"
#include "app/log/intent.h"
#include "app/log/state.h"
#include "app/log/view.h"

namespace unknot::app::log {

Effects answer(Context&, State&, Intent const&, Now const&);
// Opens the check-in of the current day, or a new one.
Effects open_check_in(Context&, Now const&);
// Adds a cramp that was not logged when it happened.
Effects add_past_cramp(Context&, State const&, Now const&);
[[nodiscard]] QuickLists const& quick_lists_of(Context const&, State const&, Now const&);   // remembered for a minute
[[nodiscard]] DrinksCard drinks_card(Context const&, State const&, Now const&);
[[nodiscard]] LogView log_view(Context const&, State const&, Now const&);

}
