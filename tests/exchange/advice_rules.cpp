// Rules that hold for every advice.
#include "exchange/golden_advice.h"

#include <algorithm>
#include <set>

namespace unknot::tests {
namespace {

using advice::Advice;
using advice::Verdict;

using Faults = std::vector<std::string>;

void check_help(Advice const& advice, knowledge::Knowledge const& known, Faults& faults) {
    auto highest = knowledge::HelpLevel::none_logged;
    std::set<std::string> met;
    for (auto const& highlight : advice.help.highlights) {
        auto const* sign = find_sign(known, highlight.sign);
        if (sign == nullptr)
            faults.push_back("unknown sign " + highlight.sign);
        else
            highest = std::max(highest, sign->level);
        if (!met.insert(highlight.sign).second) faults.push_back("twice in help: " + highlight.sign);
    }
    for (auto const& question : advice.help.questions) {
        if (find_sign(known, question.sign) == nullptr) faults.push_back("unknown question " + question.sign);
        if (!met.insert(question.sign).second) faults.push_back("twice in help: " + question.sign);
    }
    if (advice.help.level != highest) faults.push_back("the level is not that of the most urgent sign");
}

void check_causes(Advice const& advice, knowledge::Library const& library, Faults& faults) {
    std::set<std::string> met;
    for (auto const& one : advice.contributors) {
        if (find_cause(library, one.cause->id) != one.cause) faults.push_back("unknown cause " + one.cause->id);
        if (!met.insert(one.cause->id).second) faults.push_back("twice among the causes: " + one.cause->id);
        if (one.claim == nullptr || one.claim->sources.empty())
            faults.push_back("no source for the cause " + one.cause->id);
    }
}

// Limits on salt and fluid do not concern what illness or hard sweat took away.
bool concerns(knowledge::Action const& action, knowledge::Column column) {
    return !action.rehydration || (column != knowledge::Column::salt && column != knowledge::Column::fluid);
}

void check_given(Advice const& advice, knowledge::Library const& library, Faults& faults) {
    std::set<std::string> ids, topics;
    for (auto const& suggestion : advice.plan.given) {
        auto const& action = *suggestion.action;
        if (find_action(library, action.id) != &action) faults.push_back("unknown action " + action.id);
        if (!topics.insert(action.topic).second) faults.push_back("advice twice under two names: " + action.id);
        ids.insert(action.id);
        for (auto const column : action.needs) {
            auto const verdict = (*advice.blockers)[column].verdict;
            if (!concerns(action, column)) continue;
            if (verdict == Verdict::block) faults.push_back("given over a blocker: " + action.id);
            if (verdict == Verdict::ask && suggestion.ask.empty()) faults.push_back("given unasked: " + action.id);
        }
    }
    for (auto const& one : advice.plan.blocked) {
        if (find_action(library, one.action->id) != one.action) faults.push_back("unknown action " + one.action->id);
        if (ids.contains(one.action->id)) faults.push_back("given and blocked: " + one.action->id);
        bool const explained =
            !one.because.empty() && std::all_of(one.because.begin(), one.because.end(), [](auto& why) {
                return why.verdict != nullptr && (why.verdict->clinician || !why.verdict->because.empty());
            });
        if (!explained) faults.push_back("blocked without a reason: " + one.action->id);
    }
    if (ids.empty()) faults.emplace_back("nothing leads");
}

}

std::vector<std::string> faults_of(Advice const& advice) {
    auto const& known = knowledge_for_advice();
    Faults faults;
    check_help(advice, known, faults);
    check_causes(advice, *known.library, faults);
    check_given(advice, *known.library, faults);
    for (auto const column : {knowledge::Column::potassium_supplement, knowledge::Column::high_dose_b6})
        if ((*advice.blockers)[column].verdict != Verdict::block)
            faults.push_back("not blocked for everyone: " + std::string(word(column)));
    return faults;
}

}
