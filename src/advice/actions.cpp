#include "advice/actions.h"

#include <set>
#include <string_view>

namespace unknot::advice {
namespace {

using knowledge::Action;
using knowledge::ActionKind;

bool is_taken(ActionKind kind) { return kind == ActionKind::intake || kind == ActionKind::remedy; }

// Limits on salt and fluid concern extra amounts for cramps, not replacing what illness or hard sweat took away.
bool concerns(Action const& action, Column column) {
    return !(action.rehydration && (column == Column::salt || column == Column::fluid));
}

}

Plan plan_actions(Facts const& facts, Blockers const& blockers, knowledge::Library const& library) {
    Plan plan;
    std::set<std::string_view> topics_given, topics_met;
    for (auto const& action : library.actions) {
        if (!facts.holds(action.when)) continue;
        // Only the first action of a topic is given. Where that one was blocked, no other intake or remedy takes its
        // place: a blocker must never bring on a remedy.
        if (topics_given.contains(action.topic)) continue;
        bool const first = topics_met.insert(action.topic).second;
        if (!first && is_taken(action.kind)) continue;
        Suggestion suggestion{&action, {}, {}};
        std::vector<Objection> objections;
        for (auto const column : action.needs) {
            auto const& verdict = blockers[column];
            if (!concerns(action, column)) continue;
            if (verdict.verdict == Verdict::block) objections.push_back({column, &verdict});
            if (verdict.verdict == Verdict::ask) suggestion.ask.push_back({column, &verdict});
            if (verdict.clinician && verdict.verdict == Verdict::allow) suggestion.clinician.push_back(column);
        }
        if (!objections.empty()) {
            plan.blocked.push_back({&action, std::move(objections)});
            continue;
        }
        topics_given.insert(action.topic);
        plan.given.push_back(std::move(suggestion));
    }
    return plan;
}

}
