// What the screens that share and receive work out: links from what is known, and what links mean.
#pragma once
#include "app/share/state.h"
#include "diary/diary.h"

#include <string_view>
#include <vector>

namespace unknot::app::share {

// What a link is made from.
struct ShareCase {
    knowledge::Knowledge const& knowledge;
    diary::Diary const& diary;
    time::Moment now;
    Minutes day_start;
    bool hide_weight;   // as the advice says: nothing that was weighed is offered
};

[[nodiscard]] bool needs_library(ShareRequest const&);

[[nodiscard]] LinkKey link_key(ShareRequest const&, bool with_sweat, ShareCase const&);
[[nodiscard]] MadeLink make_link(ShareRequest const&, bool with_sweat, ShareCase const&);

// Works out what a document means as soon as that can be; a problem is found then too.
void look_up(Received&, knowledge::Knowledge const&);

// Claims with these words in them, in any order; without words those that stand behind what one can do.
[[nodiscard]] std::vector<knowledge::Claim const*> find_claims(knowledge::Library const&, std::string_view words);

// The muscle of the plan in it; empty: it has none.
[[nodiscard]] std::string_view muscle_of(SharedView const&);

}
