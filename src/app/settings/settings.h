// The area settings: the screen More, with appearance, units and version.
#pragma once
#include "app/core/context.h"
#include "app/settings/intent.h"
#include "app/settings/view.h"

namespace unknot::app::settings {

Effects answer(Context&, Intent const&, Now const&);
// What is new since the person's last version, newest first; empty once it was read.
[[nodiscard]] std::vector<std::string> news(Context const&);
// The cards of Today that the person does not want there: words of settings.today_hidden.
[[nodiscard]] std::vector<std::string> hidden_cards(diary::Diary const&);
[[nodiscard]] MoreView more_view(Context const&, Now const&);

}
