#include "advice/actions.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace unknot::advice {
namespace {

using knowledge::Action;
using knowledge::ActionKind;

bool is_taken(ActionKind kind) { return kind == ActionKind::intake || kind == ActionKind::remedy; }

// Limits on salt and fluid concern extra amounts for cramps, not replacing what illness or hard sweat took away. What
// is not known of a person does not hold back what illness took away.
bool concerns(Action const& action, Column column, ColumnVerdict const& verdict) {
    if (action.rehydration && (column == Column::salt || column == Column::fluid)) return false;
    bool const only_unknown = std::all_of(verdict.because.begin(), verdict.because.end(),
                                          [](knowledge::Blocker const* row) { return row->about_unknown; });
    return !action.despite_unknown || verdict.clinician || !only_unknown;
}

struct Judged {
    Suggestion suggestion;
    std::vector<Objection> objections;   // not empty: blocked
};

Judged judge(Action const& action, Blockers const& blockers) {
    Judged judged{{&action, {}, {}}, {}};
    for (auto const column : action.needs) {
        auto const& verdict = blockers[column];
        if (!concerns(action, column, verdict)) continue;
        if (verdict.verdict == Verdict::block) judged.objections.push_back({column, &verdict});
        if (verdict.verdict == Verdict::ask) judged.suggestion.ask.push_back({column, &verdict});
        if (verdict.clinician && verdict.verdict == Verdict::allow) judged.suggestion.clinician.push_back(column);
    }
    return judged;
}

// Some signs leave nothing but getting help.
bool only_help(HelpView const& help, knowledge::Knowledge const& knowledge) {
    return std::any_of(help.highlights.begin(), help.highlights.end(), [&](Highlight const& highlight) {
        auto const* sign = knowledge::find_sign(knowledge, highlight.sign);
        return sign != nullptr && sign->only_help;
    });
}

Heading heading_of(ActionKind kind) {
    switch (kind) {
    case ActionKind::ask:
    case ActionKind::get_help: return Heading::ask;
    case ActionKind::intake: return Heading::take;
    case ActionKind::learn: return Heading::know;
    default: return Heading::act;
    }
}

}

std::vector<Headed> by_heading(std::span<Suggestion const> suggestions) {
    std::vector<Headed> groups;
    for (auto const heading : {Heading::ask, Heading::act, Heading::take, Heading::know}) {
        Headed group{heading, {}};
        for (auto const& suggestion : suggestions)
            if (heading_of(suggestion.action->kind) == heading) group.suggestions.push_back(&suggestion);
        if (!group.suggestions.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

Reasons reasons_of(std::span<Objection const> objections) {
    Reasons reasons;
    for (auto const& objection : objections) {
        reasons.clinician = reasons.clinician || objection.verdict->clinician;
        for (auto const* row : objection.verdict->because)
            if (std::find(reasons.because.begin(), reasons.because.end(), row) == reasons.because.end())
                reasons.because.push_back(row);
    }
    return reasons;
}

std::vector<LeftOut> by_reason(std::span<BlockedAction const> blocked) {
    std::vector<LeftOut> groups;
    for (auto const& action : blocked) {
        auto reasons = reasons_of(action.because);
        auto const same =
            std::find_if(groups.begin(), groups.end(), [&](LeftOut const& group) { return group.reasons == reasons; });
        auto& group = same == groups.end() ? groups.emplace_back(LeftOut{{}, std::move(reasons)}) : *same;
        group.actions.push_back(action.action);
    }
    return groups;
}

Plan plan_actions(Facts const& facts, HelpView const& help, Blockers const& blockers,
                  knowledge::Knowledge const& knowledge) {
    Plan plan;
    bool const urgent = is_urgent(help.level), nothing_else = only_help(help, knowledge);
    std::set<std::string_view> topics_given, topics_met;
    for (auto const& action : knowledge.library->actions) {
        if (!facts.holds(action.when)) continue;
        bool const now = !urgent || fits_waiting(action);
        if (nothing_else && !(now && action.kind == ActionKind::get_help)) continue;
        // Only the first action of a topic is given. Where that one was blocked, no other intake or remedy takes its
        // place: a blocker must never bring on a remedy.
        if (topics_given.contains(action.topic)) continue;
        bool const first = topics_met.insert(action.topic).second;
        if (!first && is_taken(action.kind)) continue;
        auto judged = judge(action, blockers);
        if (!judged.objections.empty()) {
            plan.blocked.push_back({&action, std::move(judged.objections)});
            continue;
        }
        topics_given.insert(action.topic);
        (now ? plan.given : plan.later).push_back(std::move(judged.suggestion));
    }
    return plan;
}

}
