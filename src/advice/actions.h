// Actions for now, today and the next two weeks: one leads, at most two follow, the rest is behind "more". Blocked
// actions are returned with their reasons, never dropped silently.
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
    std::vector<Column> clinician;   // columns that the person's own clinician allowed despite a blocker
};

struct BlockedAction {
    knowledge::Action const* action = nullptr;
    std::vector<Objection> because;
};

struct Plan {
    std::vector<Suggestion> given;        // the first is the leading one
    std::vector<BlockedAction> blocked;   // never in `given` too
};

inline constexpr std::size_t following = 2;   // shown beside the leading one

// The plan points into the library and the blockers.
[[nodiscard]] Plan plan_actions(Facts const&, Blockers const&, knowledge::Library const&);

}
