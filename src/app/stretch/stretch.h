// The area stretch: a guided session, counted hold by hold, that writes itself down.
#pragma once
#include "app/core/context.h"
#include "app/stretch/intent.h"
#include "app/stretch/state.h"
#include "app/stretch/view.h"

namespace unknot::app::stretch {

Effects answer(Context&, State&, Intent const&, Now const&);
Effects tick(Context&, State&, Now const&);
[[nodiscard]] std::optional<Milliseconds> next_tick(Context const&, State const&, Now const&);
// Nullopt: nothing is suggested, or something speaks against it.
[[nodiscard]] std::optional<StretchCard> stretch_card(Context const&, Now const&);
[[nodiscard]] StretchView stretch_view(Context const&, State const&, Now const&);

}
