// Parts of the screen Why, and what they share.
#pragma once
#include "advice/claims.h"
#include "app/why/view.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui::why {

// Grade and sources of a claim, the group it was studied in, and what speaks against it.
void draw_evidence(Ui&, app::why::WhyView const&, advice::FittingClaim const&);

[[nodiscard]] bool is_open(app::why::WhyView const&, std::string const& key);
// The line that opens and closes a section.
[[nodiscard]] OptionalIntent draw_fold(Ui&, app::why::WhyView const&, std::string const& key, std::string label);

[[nodiscard]] OptionalIntent draw_questions(Ui&, app::why::WhyView const&);
// Published criteria that the person meets, and their open questions behind a fold each.
[[nodiscard]] OptionalIntent draw_checks(Ui&, app::why::WhyView const&);
[[nodiscard]] OptionalIntent draw_actions(Ui&, app::why::WhyView const&);
[[nodiscard]] OptionalIntent draw_supplements(Ui&, app::why::WhyView const&);
[[nodiscard]] OptionalIntent draw_left_out(Ui&, app::why::WhyView const&);

}
