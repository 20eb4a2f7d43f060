#include "advice/advise.h"

#include <cassert>

namespace unknot::advice {
namespace {

std::vector<diary::Record const*> intake_of_today(diary::Diary const& diary, time::Moment const& now) {
    std::vector<diary::Record const*> today;
    for (auto const* record :
         diary.between(diary::RecordType::intake, {now.at.ms - 2 * one_day.count}, {now.at.ms + one_day.count}))
        if (time::day_of(record->at) == time::day_of(now)) today.push_back(record);
    return today;
}

}

Advice advise(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    assert(knowledge.library);
    auto const& library = *knowledge.library;
    Advice advice;
    advice.facts = facts_for(diary, knowledge, now);
    advice.help = help_for(diary, knowledge, advice.facts, now);
    advice.blockers = std::make_unique<Blockers const>(blockers_for(advice.facts, library, diary));
    advice.contributors = contributors_for(advice.facts, library);
    advice.plan = plan_actions(advice.facts, *advice.blockers, library);
    advice.person = person_of(diary, now);
    advice.today = sum(intake_of_today(diary, now), &library);
    advice.references = reference_lines(library, advice.person, advice.today, *advice.blockers, advice.facts);
    for (auto const& spacing : library.supplements.spacing)
        if (advice.facts.holds("medicine." + spacing.medicine_class)) advice.spacing.push_back(&spacing);
    advice.hide_weight_and_carbs = advice.facts.holds("condition.eating_disorder");
    return advice;
}

}
