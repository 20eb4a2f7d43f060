// The relief protocol of a muscle as this person may follow it: steps that their diary speaks against are blocked, with
// the reason, and the plan points to Help. Block list: evidence pack, C19 and 3.5.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::advice {

// Why a step is blocked.
struct Block {
    knowledge::Caution const* caution;   // its text is the reason to show
    std::string because;                 // id of a sign the diary shows, or word of profile.conditions
};

struct PlannedStep {
    knowledge::Step const* step;
    std::vector<Block> blocks;   // none: the step may be done
};

// Points into the knowledge it was made from.
struct ReliefPlan {
    knowledge::Protocol const* protocol = nullptr;   // null: there is none for this muscle
    std::vector<PlannedStep> steps;                  // all of the protocol, blocked ones too, in order
    bool help_first = false;                         // a sign blocks a step: show Help before any step
};

// The plan as anyone gets it, such as the receiver of a link.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, std::string_view muscle);
// The plan for the diary's owner.
[[nodiscard]] ReliefPlan plan_for(knowledge::Knowledge const&, std::string_view muscle, diary::Diary const&,
                                  time::Instant now);

}
