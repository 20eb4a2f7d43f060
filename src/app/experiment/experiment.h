// The area experiment: planned experiments with a remedy.
#pragma once
#include "app/core/context.h"
#include "app/experiment/intent.h"
#include "app/experiment/state.h"
#include "app/experiment/view.h"

namespace unknot::app::experiment {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] ExperimentView experiment_view(Context const&, State const&, Now const&);
// Nullopt: no experiment runs.
[[nodiscard]] std::optional<TestCard> test_card(Context const&, State const&, Now const&);

}
