// What to do: one action leads, at most two follow, the rest is behind "more". With a sign that needs help now or
// today, only what helps until then is given, and the rest waits. Blocked actions are returned with their reasons,
// never dropped silently.
#pragma once
#include "advice/blockers.h"
#include "advice/help.h"

#include <span>
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

// Whether it can be begun at once, led through step by step.
[[nodiscard]] inline bool has_session(Suggestion const& suggestion) {
    return !suggestion.action->moves.empty() && suggestion.ask.empty();
}

struct BlockedAction {
    knowledge::Action const* action = nullptr;
    std::vector<Objection> because;
};

struct Plan {
    std::vector<Suggestion> given;        // the first is the leading one
    std::vector<Suggestion> later;        // for when help was had; empty unless a sign needs help now or today
    std::vector<BlockedAction> blocked;   // neither in `given` nor in `later`
};

inline constexpr std::size_t following = 2;   // shown beside the leading one

// What speaks against an action, to be said once, however many of its columns it concerns.
struct Reasons {
    std::vector<knowledge::Blocker const*> because;   // each once
    bool clinician = false;                           // the person's own clinician limited what it involves

    friend bool operator==(Reasons const&, Reasons const&) = default;
};

[[nodiscard]] Reasons reasons_of(std::span<Objection const>);

// Actions that are left out for the same reasons.
struct LeftOut {
    std::vector<knowledge::Action const*> actions;
    Reasons reasons;
};

// In the order of the plan, by the first action of each.
[[nodiscard]] std::vector<LeftOut> by_reason(std::span<BlockedAction const>);

// What is behind "more" stands under headings.
enum class Heading { ask, act, take, know };

struct Headed {
    Heading heading = Heading::ask;
    std::vector<Suggestion const*> suggestions;   // at least one
};

[[nodiscard]] std::vector<Headed> by_heading(std::span<Suggestion const>);

// Whether nothing else is given until help was had.
[[nodiscard]] constexpr bool is_urgent(knowledge::HelpLevel level) { return level >= knowledge::HelpLevel::today; }

// The plan points into the library and the blockers.
[[nodiscard]] Plan plan_actions(Facts const&, HelpView const&, Blockers const&, knowledge::Knowledge const&);

}
