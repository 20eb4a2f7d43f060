#include "advice/relief.h"

#include "advice/blockers.h"
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

// What in the diary can speak against a step.
struct Contraindications {
    std::vector<Sign const*> signs;
    std::vector<std::string_view> conditions;
    std::optional<Blockers> blockers;                      // empty: the library is not loaded yet
    std::vector<knowledge::Situation const*> situations;   // that are the person's now, whatever was chosen
};

template <class Text>
bool contains(std::vector<Text> const& texts, std::string_view wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

bool is_about(Sign const& sign, std::vector<std::string> const& topics) {
    return std::any_of(topics.begin(), topics.end(),
                       [&](std::string const& topic) { return contains(sign.topics, topic); });
}

Contraindications contraindications_of(Diary const& diary, Knowledge const& knowledge, time::Moment const& now) {
    Contraindications against;
    auto const facts = facts_for(diary, knowledge, now);
    for (auto const& highlight : help_for(diary, knowledge, facts, now).highlights)
        against.signs.push_back(knowledge::find_sign(knowledge, highlight.sign));
    for (auto const* profile : diary.newest(RecordType::profile, 1))
        against.conditions = profile->choices(Field::profile_conditions);
    if (knowledge.library) against.blockers = blockers_for(facts, *knowledge.library, diary);
    for (auto const& situation : knowledge.situations)
        if (facts.holds(situation.when)) against.situations.push_back(&situation);
    return against;
}

Sign const* sign_against(Caution const& caution, Contraindications const& against) {
    auto const found = std::find_if(against.signs.begin(), against.signs.end(),
                                    [&](Sign const* sign) { return is_about(*sign, caution.topics); });
    return found == against.signs.end() ? nullptr : *found;
}

std::optional<std::string> condition_against(Caution const& caution, Contraindications const& against) {
    auto const found =
        std::find_if(caution.conditions.begin(), caution.conditions.end(),
                     [&](std::string const& condition) { return contains(against.conditions, condition); });
    return found == caution.conditions.end() ? std::nullopt : std::optional(*found);
}

// The blocker column of a step; empty for sitting and resting, which do nothing to the leg.
std::optional<knowledge::Column> column_of(knowledge::Step const& step) {
    if (step.manoeuvre == "massage") return knowledge::Column::massage;
    if (step.manoeuvre == "heat") return knowledge::Column::heat;
    bool const harmless = step.manoeuvre == "waited" || step.cautions.empty();
    return harmless ? std::nullopt : std::optional(knowledge::Column::stretch);
}

// A stretch that can be done where the cramp came goes first: a runner is standing.
bool goes_first(knowledge::Step const& step, knowledge::Situation const& situation) {
    bool const stretch = step.manoeuvre.starts_with("stretch") || step.manoeuvre == "stood_up";
    return stretch && contains(step.places, situation.places.front());
}

// What a person's own situation leaves out is left out wherever they are: a pregnant runner does not lie on her back.
bool is_possible(knowledge::Step const& step, knowledge::Situation const* chosen,
                 std::vector<knowledge::Situation const*> const& own) {
    auto in = own;
    if (chosen != nullptr) in.push_back(chosen);
    bool named = step.only_in.empty();
    for (auto const* situation : in) {
        if (contains(situation->without, step.id)) return false;
        named = named || contains(step.only_in, situation->id);
    }
    return named &&
           (chosen == nullptr || std::any_of(chosen->places.begin(), chosen->places.end(),
                                             [&](std::string const& place) { return contains(step.places, place); }));
}

std::vector<Block> blocks_of(knowledge::Step const& step, Contraindications const& against, bool& help_first) {
    std::vector<Block> blocks;
    for (auto const& caution : step.cautions) {
        if (auto const* sign = sign_against(caution, against)) {
            blocks.push_back({caution.id, caution.text, sign->id});
            help_first = help_first || sign->level >= HelpLevel::today;
        } else if (auto const condition = condition_against(caution, against)) {
            blocks.push_back({caution.id, caution.text, *condition});
        }
    }
    auto const column = column_of(step);
    if (!blocks.empty() || !against.blockers || !column) return blocks;
    auto const& verdict = (*against.blockers)[*column];
    if (verdict.verdict != Verdict::block) return blocks;
    for (auto const* row : verdict.because)
        blocks.push_back({row->id, row->reason + ".", row->id});
    return blocks;
}

ReliefPlan plan(Knowledge const& knowledge, ReliefQuery const& query, Contraindications const& against) {
    ReliefPlan plan;
    plan.protocol = knowledge::find_protocol(knowledge, query.muscle);
    plan.situation = knowledge::find_situation(knowledge, query.situation);
    if (plan.protocol == nullptr) return plan;
    for (auto const& step : plan.protocol->steps)
        if (is_possible(step, plan.situation, against.situations))
            plan.steps.push_back({&step, blocks_of(step, against, plan.help_first)});
    if (plan.situation != nullptr)
        std::stable_partition(plan.steps.begin(), plan.steps.end(),
                              [&](PlannedStep const& planned) { return goes_first(*planned.step, *plan.situation); });
    return plan;
}

}

knowledge::Situation const* situation_now(Knowledge const& knowledge, Diary const& diary, time::Moment const& now) {
    auto const facts = facts_for(diary, knowledge, now);
    for (auto const& situation : knowledge.situations)
        if (facts.holds(situation.when)) return &situation;
    return nullptr;
}

ReliefPlan plan_for(Knowledge const& knowledge, ReliefQuery const& query) { return plan(knowledge, query, {}); }

ReliefPlan plan_for(Knowledge const& knowledge, ReliefQuery const& query, Diary const& diary, time::Moment const& now) {
    return plan(knowledge, query, contraindications_of(diary, knowledge, now));
}

}
