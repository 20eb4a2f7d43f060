// Published criteria for this person: which they meet, and which of their questions are open. A criterion that is not
// met says nothing. Facts: assets/knowledge/criteria.json.
#pragma once
#include "advice/facts.h"

#include <vector>

namespace unknot::advice {

struct Check {
    knowledge::Criterion const* criterion = nullptr;
    bool met = false;
    std::vector<knowledge::Question const*> open;   // not answered within four weeks
};

// Those that are met or have open questions. Points into the library.
[[nodiscard]] std::vector<Check> checks_for(diary::Diary const&, knowledge::Library const&, Facts const&,
                                            time::Moment const& now);

}
