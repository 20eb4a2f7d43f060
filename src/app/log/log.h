// Writing into the diary: what is logged with a tap, and the forms of new records.
#pragma once
#include "app/core/context.h"
#include "app/log/intent.h"
#include "app/log/state.h"
#include "app/log/view.h"

namespace unknot::app::log {

Effects answer(Context&, State&, Intent const&, Now const&);
// Of the day that is not over.
Effects open_check_in(Context&, Now const&);
// A cramp of another time.
Effects add_past_cramp(Context&, Now const&);
[[nodiscard]] LogView log_view(Context const&, State const&, Now const&);

}
