// What to do now, today and in this fortnight: one leads, at most two follow, the rest is behind "more". What is
// blocked is returned with its reasons, never dropped silently.
#pragma once
#include "advice/blockers.h"

#include <vector>

namespace unknot::advice {

// Why an action is left out, or should be asked about first.
struct Objection {
    Column column = Column::fluid;
    ColumnVerdict const* verdict = nullptr;
};

struct Suggestion {
    knowledge::Action const* action = nullptr;
    std::vector<Objection> ask;      // not empty: ask a professional first
    std::vector<Column> clinician;   // columns the person's own clinician allowed over a blocker
};

struct BlockedAction {
    knowledge::Action const* action = nullptr;
    std::vector<Objection> because;
};

struct Plan {
    std::vector<Suggestion> given;        // the first leads
    std::vector<BlockedAction> blocked;   // never also given
};

inline constexpr std::size_t following = 2;   // shown beside the leading one

// Points into the library and the blockers.
[[nodiscard]] Plan plan_actions(Facts const&, Blockers const&, knowledge::Library const&);

}
