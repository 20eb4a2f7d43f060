// The area findings: what the diary shows.
#pragma once
#include "app/core/context.h"
#include "app/findings/state.h"
#include "app/findings/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::app::findings {

// Takes the results of an earlier session; call before anything is shown.
void remember(State&, std::string kept, std::string version);
// A finished analysis that is not stored yet; nullopt: none.
[[nodiscard]] std::optional<KeepFindings> to_keep(State&, std::string_view version);
[[nodiscard]] bool has_work(State const&);
bool work(State&);   // takes one step; returns whether to draw again
// Nullopt: too little is known for a trend.
[[nodiscard]] std::optional<TrendCard> const& trend_card(Context const&, State const&, Now const&);
[[nodiscard]] FindingsView findings_view(Context const&, State const&, Now const&);

}
