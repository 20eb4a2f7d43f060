#include "advice/relief.h"

#include "advice/help.h"

#include <algorithm>
#include <optional>

namespace unknot::advice {
namespace {

using diary::Diary;
using diary::Field;
using diary::RecordType;
using knowledge::Caution;
using knowledge::Knowledge;
using knowledge::Sign;

// What the diary holds that can speak against a step.
struct Facts {
    std::vector<Sign const*> signs;
    std::vector<std::string_view> conditions;
};

template <class Text>
bool contains(std::vector<Text> const& texts, std::string_view wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

bool is_about(Sign const& sign, std::vector<std::string> const& topics) {
    return std::any_of(topics.begin(), topics.end(),
                       [&](std::string const& topic) { return contains(sign.topics, topic); });
}

Facts facts_of(Diary const& diary, Knowledge const& knowledge, time::Instant now) {
    Facts facts;
    for (auto const& highlight : help_for(diary, knowledge, now).highlights)
        facts.signs.push_back(knowledge::find_sign(knowledge, highlight.sign));
    for (auto const* profile : diary.newest(RecordType::profile, 1))
        facts.conditions = profile->choices(Field::profile_conditions);
    return facts;
}

Sign const* sign_against(Caution const& caution, Facts const& facts) {
    auto const found = std::find_if(facts.signs.begin(), facts.signs.end(),
                                    [&](Sign const* sign) { return is_about(*sign, caution.topics); });
    return found == facts.signs.end() ? nullptr : *found;
}

std::optional<std::string> condition_against(Caution const& caution, Facts const& facts) {
    auto const found =
        std::find_if(caution.conditions.begin(), caution.conditions.end(),
                     [&](std::string const& condition) { return contains(facts.conditions, condition); });
    return found == caution.conditions.end() ? std::nullopt : std::optional(*found);
}

ReliefPlan plan(Knowledge const& knowledge, std::string_view muscle, Facts const& facts) {
    ReliefPlan plan;
    plan.protocol = knowledge::find_protocol(knowledge, muscle);
    if (plan.protocol == nullptr) return plan;
    for (auto const& step : plan.protocol->steps) {
        PlannedStep planned{&step, {}};
        for (auto const& caution : step.cautions) {
            if (auto const* sign = sign_against(caution, facts)) {
                planned.blocks.push_back({&caution, sign->id});
                plan.help_first = true;
            } else if (auto const condition = condition_against(caution, facts)) {
                planned.blocks.push_back({&caution, *condition});
            }
        }
        plan.steps.push_back(std::move(planned));
    }
    return plan;
}

}

ReliefPlan plan_for(Knowledge const& knowledge, std::string_view muscle) { return plan(knowledge, muscle, {}); }

ReliefPlan plan_for(Knowledge const& knowledge, std::string_view muscle, Diary const& diary, time::Instant now) {
    return plan(knowledge, muscle, facts_of(diary, knowledge, now));
}

}
