// Makes links to share, and looks up what a received link means.
#pragma once
#include "app/share/state.h"
#include "diary/diary.h"

#include <string_view>
#include <vector>

namespace unknot::app::share {

// The inputs for making a link.
struct ShareCase {
    knowledge::Knowledge const& knowledge;
    diary::Diary const& diary;
    time::Moment now;
    Minutes day_start;
    bool hide_weight;   // by the advice: weights are not offered
};

[[nodiscard]] bool needs_library(ShareRequest const&);

[[nodiscard]] LinkKey link_key(ShareRequest const&, bool with_sweat, ShareCase const&);
[[nodiscard]] MadeLink make_link(ShareRequest const&, bool with_sweat, ShareCase const&);

// Looks up the meaning of a document once its knowledge is loaded, and notes a problem if there is one.
void look_up(Received&, knowledge::Knowledge const&);

// Claims with all of these words, in any order; without words, the claims that actions are based on.
[[nodiscard]] std::vector<knowledge::Claim const*> find_claims(knowledge::Library const&, std::string_view words);

// The muscle of the plan in the link; empty: it has no plan.
[[nodiscard]] std::string_view muscle_of(SharedView const&);

}
