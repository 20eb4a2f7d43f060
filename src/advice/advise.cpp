#include "advice/advise.h"

#include "advice/blood_words.h"
#include "diary/days.h"

#include <cassert>

namespace unknot::advice {
namespace {

std::vector<diary::Record const*> intake_of_today(diary::Diary const& diary, time::Moment const& now) {
    auto const day_start = diary::day_start_of(diary);
    auto const today = time::night_of(now, day_start);
    return diary::records_of_days(diary, diary::RecordType::intake, today, today, day_start);
}

}

Advice advise(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    assert(knowledge.library);
    auto const& library = *knowledge.library;
    Advice advice;
    advice.facts = facts_for(diary, knowledge, now);
    advice.help = help_for(diary, knowledge, advice.facts, now);
    add_numbers(advice.help, diary, knowledge, advice.facts, now);
    advice.blockers = std::make_unique<Blockers const>(blockers_for(advice.facts, library, diary));
    advice.contributors = contributors_for(advice.facts, library);
    advice.plan = plan_actions(advice.facts, advice.help, *advice.blockers, knowledge);
    advice.person = person_of(diary, now);
    advice.today = sum(intake_of_today(diary, now), &library);
    advice.references = reference_lines(library, advice.person, advice.today, *advice.blockers, advice.facts);
    advice.checks = checks_for(diary, library, advice.facts, now);
    advice.supplements = supplement_guide(advice.facts, *advice.blockers, library);
    for (auto const& spacing : library.supplements.spacing)
        if (advice.facts.holds("medicine." + spacing.medicine_class)) advice.spacing.push_back(&spacing);
    advice.hide_weight_and_carbs = advice.facts.holds("condition.eating_disorder");
    return advice;
}

}
