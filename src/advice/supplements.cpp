#include "advice/supplements.h"

#include <utility>

namespace unknot::advice {
namespace {

template <class Entry>
bool is_for(Entry const& entry, Facts const& facts) {
    return entry.when.empty() || facts.holds(entry.when);
}

std::vector<Objection> objections(std::vector<Column> const& needs, Verdict verdict, Blockers const& blockers) {
    std::vector<Objection> found;
    for (auto const column : needs)
        if (blockers[column].verdict == verdict) found.push_back({column, &blockers[column]});
    return found;
}

void leave_out_what_was_said(std::vector<SupplementLine>& lines) {
    Reasons said;
    for (auto& line : lines) {
        auto reasons = reasons_of(line.ask);
        if (reasons.because.empty() || reasons == said) continue;
        line.unsaid = said = std::move(reasons);
    }
}

}

SupplementGuide supplement_guide(Facts const& facts, Blockers const& blockers, knowledge::Library const& library) {
    auto const& supplements = library.supplements;
    SupplementGuide guide;
    std::vector<Objection> against;
    auto const is_left_out = [&](std::vector<Column> const& needs) {
        auto const found = objections(needs, Verdict::block, blockers);
        against.insert(against.end(), found.begin(), found.end());
        return !found.empty();
    };
    for (auto const about : knowledge::supplement_topics) {
        SupplementTopic topic{about, {}, {}};
        for (auto const& rule : supplements.rules)
            if (rule.about == about && is_for(rule, facts) && !is_left_out(rule.needs))
                topic.lines.push_back({&rule, objections(rule.needs, Verdict::ask, blockers), {}});
        leave_out_what_was_said(topic.lines);
        for (auto const& form : supplements.forms)
            if (form.nutrient == about && is_for(form, facts) && !is_left_out(form.needs)) topic.forms.push_back(&form);
        if (!topic.lines.empty() || !topic.forms.empty()) guide.topics.push_back(std::move(topic));
    }
    for (auto const& rule : supplements.never)
        if (is_for(rule, facts)) guide.never.push_back(&rule);
    guide.left_out = reasons_of(against);
    return guide;
}

}
