// The area relief: a cramp being eased, from its start until it stops or is left alone.
#pragma once
#include "app/core/context.h"
#include "app/relief/intent.h"
#include "app/relief/state.h"
#include "app/relief/view.h"

namespace unknot::app::relief {

// Starts relief for "Cramp now", at the time of the tap or of the page's note of it.
Effects begin(Context&, State&, time::Moment at, Now const&);
Effects answer(Context&, State&, Intent const&, Now const&);
Effects stop(Context&, State&, Now const&);   // answers "It stopped"
// Called when the app opens: resumes an open cramp of the last minutes; an older one was left alone, its length
// unknown.
Effects settle(Context&, State&, Now const&);
Effects committed(State&, std::uint32_t sequence);
Effects tick(Context&, State&, Now const&);
[[nodiscard]] std::optional<Milliseconds> next_tick(Context const&, State const&, Now const&);

// The night of a cramp that has been eased is not over: eyes used to the dark stay so.
[[nodiscard]] bool stays_dark(Context const&, Now const&);

// Empty for a place that no stretch of ours fits, such as the hand.
[[nodiscard]] std::vector<knowledge::Step const*> steps_of(Context const&, State const&, Now const&);
// Has the step on screen read aloud, once, where the person wants that.
Effects read_aloud(Context const&, State&, Now const&);
[[nodiscard]] ReliefView relief_view(Context const&, State const&, Now const&);
[[nodiscard]] StoppedView stopped_view(Context const&, State const&, Now const&);

}
