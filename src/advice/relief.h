// The relief protocol of a muscle for this person: steps that their diary speaks against are blocked with the reason,
// and the plan points to Help. Blockers: evidence pack, C19 and 3.5.
#pragma once
#include "advice/facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::advice {

// Why a step is blocked: a caution of the step itself, or a row of the blocker table.
struct Block {
    std::string id, text;   // of the caution or the row; the text is the reason to show
    std::string because;    // id of a shown sign, a word of profile.conditions, or the id of the row
};

struct PlannedStep {
    knowledge::Step const* step;
    std::vector<Block> blocks;   // empty: the step may be done
};

// Points into the knowledge.
struct ReliefPlan {
    knowledge::Protocol const* protocol = nullptr;     // null: there is none for this muscle
    std::vector<PlannedStep> steps;                    // all steps of the protocol, blocked ones too, in order
    bool help_first = false;                           // a sign blocks a step: show Help before any step
    knowledge::Situation const* situation = nullptr;   // what to do before and after; null: none was given
};

// A muscle, and optionally the id of a situation: the plan has only steps that can be done there.
struct ReliefQuery {
    std::string_view muscle, situation;
};

// The situation that is this person's now, by profile and clock; null: none is known.
[[nodiscard]] knowledge::Situation const* situation_now(knowledge::Knowledge const&, diary::Diary const&,
                                                        time::Moment const& now);
// The plan for anyone, such as the receiver of a link.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, ReliefQuery const&);
// The plan for the diary's owner.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, ReliefQuery const&, diary::Diary const&,
                                  time::Moment const& now);

}
