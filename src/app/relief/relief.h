// A cramp that is being eased, from its start until it has stopped or was left alone.
#pragma once
#include "app/core/context.h"
#include "app/relief/intent.h"
#include "app/relief/state.h"
#include "app/relief/view.h"

namespace unknot::app::relief {

// "Cramp now", at once or as the page noted it before it could answer.
Effects begin(Context&, State&, time::Moment at, Now const&);
Effects answer(Context&, State&, Intent const&, Now const&);
Effects stop(Context&, State&, Now const&);   // "It stopped"
// At an opening: an open cramp of the last minutes goes on; older ones were left alone and their length is not known.
Effects settle(Context&, State&, Now const&);
Effects committed(State&, std::uint32_t sequence);
Effects tick(Context&, State&, Now const&);
[[nodiscard]] std::optional<Milliseconds> next_tick(Context const&, State const&, Now const&);

[[nodiscard]] std::vector<knowledge::Step const*> steps_of(Context const&, State const&);   // at least one
[[nodiscard]] ReliefView relief_view(Context const&, State const&, Now const&);
[[nodiscard]] StoppedView stopped_view(Context const&, State const&, Now const&);

}
