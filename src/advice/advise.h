// The whole advice for a person now: help first, then possible causes, actions and reference amounts. Pure and
// deterministic; facts come from the knowledge, judgements from its rules.
#pragma once
#include "advice/actions.h"
#include "advice/checks.h"
#include "advice/contributors.h"
#include "advice/foods.h"
#include "advice/help.h"
#include "advice/references.h"
#include "advice/supplements.h"

#include <memory>
#include <vector>

namespace unknot::advice {

// Foods that fill what is missing to a reference amount of the day.
struct GapFoods {
    double gap = 0;   // in the nutrient's unit
    Nutrient nutrient = Nutrient::potassium;
    FoodList list;
};

struct Advice {
    Facts facts;
    HelpView help;
    std::unique_ptr<Blockers const> blockers;   // the plan points into them
    std::vector<Contributor> contributors;
    Plan plan;
    Person person;
    Intake today;   // by the person's day start
    std::vector<ReferenceLine> references;
    std::vector<knowledge::Spacing const*> spacing;   // hours to keep between this person's medicines and minerals
    std::vector<Check> checks;
    SupplementGuide supplements;
    std::vector<GapFoods> foods;   // see add_foods
    // The person has, or had, an eating disorder: weight, carbs and fasting are not shown.
    bool hide_weight_and_carbs = false;
};

// The library must have been read (asserted). The advice points into the knowledge.
[[nodiscard]] Advice advise(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// Adds foods for the minerals with a gap on screen. Only on a day with something logged: on an empty day the gap is the
// whole amount, which says nothing.
void add_foods(Advice&, diary::Diary const&, knowledge::Library const&);

}
