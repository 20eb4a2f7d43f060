// What the diary shows.
#pragma once
#include "app/core/context.h"
#include "app/findings/state.h"
#include "app/findings/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::app::findings {

// What an earlier session kept, before anything is shown.
void remember(State&, std::string kept, std::string version);
// A look that has ended and is not kept yet; nothing: there is none.
[[nodiscard]] std::optional<KeepFindings> to_keep(State&, std::string_view version);
[[nodiscard]] bool has_work(State const&);
bool work(State&);   // a step of it; whether there is something new to show
[[nodiscard]] FindingsView findings_view(Context const&, State const&, Now const&);

}
