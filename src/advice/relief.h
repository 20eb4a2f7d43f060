// The relief protocol of a muscle as this person may follow it: steps that their diary speaks against are blocked, with
// the reason, and the plan points to Help. Block list: evidence pack, C19 and 3.5.
#pragma once
#include "advice/facts.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::advice {

// Why a step is blocked: a caution of the step itself, or a row of the blocker table.
struct Block {
    std::string id, text;   // of the caution or the row; the text is the reason to show
    std::string because;    // id of a sign the diary shows, word of profile.conditions, or the row again
};

struct PlannedStep {
    knowledge::Step const* step;
    std::vector<Block> blocks;   // none: the step may be done
};

// Points into the knowledge it was made from.
struct ReliefPlan {
    knowledge::Protocol const* protocol = nullptr;     // null: there is none for this muscle
    std::vector<PlannedStep> steps;                    // all of the protocol, blocked ones too, in order
    bool help_first = false;                           // a sign blocks a step: show Help before any step
    knowledge::Situation const* situation = nullptr;   // what to do before and after; null: none was named
};

// A muscle, and perhaps the id of a situation: only steps that can be done there are in the plan.
struct ReliefQuery {
    std::string_view muscle, situation;
};

// The plan as anyone gets it, such as the receiver of a link.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, ReliefQuery const&);
// The plan for the diary's owner.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, ReliefQuery const&, diary::Diary const&,
                                  time::Moment const& now);

}
