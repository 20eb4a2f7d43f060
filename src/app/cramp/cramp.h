// The form of a cramp.
#pragma once
#include "app/core/context.h"
#include "app/cramp/intent.h"
#include "app/cramp/state.h"
#include "app/cramp/view.h"

namespace unknot::app::cramp {

Effects answer(Context&, State&, Intent const&, Now const&);
// A cramp of another time, whose form opens.
Effects add_past(Context&, Now const&);
[[nodiscard]] CrampFormView cramp_form_view(Context const&, State const&, Now const&);

}
