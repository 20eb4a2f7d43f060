// The whole advice for a person now: help first, then what may be adding to the cramps, what to do, and the numbers.
// Pure and deterministic; facts come from the knowledge, judgements from the rules in it.
#pragma once
#include "advice/actions.h"
#include "advice/contributors.h"
#include "advice/help.h"
#include "advice/references.h"

#include <memory>
#include <vector>

namespace unknot::advice {

struct Advice {
    Facts facts;
    HelpView help;
    std::unique_ptr<Blockers const> blockers;   // the plan points into them
    std::vector<Contributor> contributors;
    Plan plan;
    Person person;
    Intake today;
    std::vector<ReferenceLine> references;
    // The person has, or had, an eating disorder: weight, carbs and fasting are not shown.
    bool hide_weight_and_carbs = false;
};

// The library must have been read (asserted). Points into the knowledge.
[[nodiscard]] Advice advise(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

}
