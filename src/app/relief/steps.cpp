// The steps for the cramp being eased: which there are, moving through them, and their view.
#include "advice/relief.h"
#include "app/core/motion.h"
#include "app/core/records.h"
#include "app/relief/relief.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app::relief {

using diary::Field;

namespace {

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(ShowMuscles const&) const {
        if (state.session) state.session->choosing = !state.session->choosing;
        return {};
    }

    Effects operator()(ChooseMuscle const& choice) const {
        if (!state.session) return {};
        state.session->choosing = false;
        if (choice.muscle == state.session->muscle) return {};
        state.session->muscle = choice.muscle;
        state.session->muscle_chosen = true;
        state.session->start_step(0, now);
        Effects effects;
        if (state.session->cramp) {
            effects = say(*state.session->cramp, Field::cramp_muscle, choice.muscle);
        }
        if (context.may_edit()) append(effects, context.set_setting(Field::settings_last_muscle, choice.muscle, now));
        return effects;
    }

    // The situation is stored as the place of the cramp as well.
    Effects operator()(ChooseSituation const& choice) const {
        if (!state.session) return {};
        auto& relief = *state.session;
        relief.choosing = false;
        relief.situation_chosen = true;
        relief.situation = relief.situation == choice.situation ? std::string() : choice.situation;
        relief.start_step(0, now);
        constexpr std::array<std::pair<std::string_view, std::string_view>, 4> contexts{
            {{"asleep", "sleep"}, {"running", "exercise"}, {"swimming", "swimming"}, {"desk", "rest"}}};
        for (auto const& [situation, where] : contexts)
            if (relief.cramp && relief.situation == situation) return say(*relief.cramp, Field::cramp_context, where);
        return {};
    }

    // No undo is offered during a cramp: the same chips take the choice back.
    Effects say(diary::RecordId const& cramp, Field field, std::string_view word) const {
        auto const* record = context.diary.find(cramp);
        if (record == nullptr) return {};
        auto patch = diary::edit_patch(*record);
        patch.fields = {{field, diary::choice(field, word)}};
        return context.change(one_patch(std::move(patch), now), now);
    }

    Effects operator()(MoveStep const& move) const {
        if (!state.session) return {};
        auto const count = steps_of(context, state, now).size();
        if (count == 0) return {};
        auto const last = count - 1;
        std::size_t step = state.session->step;
        if (move.move == StepMove::next) step = std::min(step + 1, last);
        if (move.move == StepMove::back && step > 0) --step;
        state.session->start_step(step, now);
        return {};
    }

    Effects operator()(SwitchCue const& wanted) const {
        if (state.session && wanted.cue == Cue::voice) state.session->read_aloud = false;
        return switch_cue(context, wanted.cue, now);
    }

    Effects operator()(NoCramp const&) const {
        if (!state.session) return {};
        auto const cramp = state.session->cramp;
        state.session.reset();
        Effects effects{KeepAwake{Awake::no}, LaunchTaken{}};
        append(effects, app::say(context, {}));
        if (cramp) append(effects, context.remove(*cramp, now));
        append(effects, context.go(Screen::today));
        return effects;
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    auto effects = std::visit(Answer{context, state, now}, intent);
    append(effects, read_aloud(context, state, now));
    return effects;
}

namespace {

advice::ReliefPlan plan_of(Context const& context, State const& state, Now const& now) {
    return advice::plan_for(context.knowledge, {state.session->muscle, state.session->situation}, context.diary,
                            now.moment);
}

}

std::vector<knowledge::Step const*> steps_of(Context const& context, State const& state, Now const& now) {
    std::vector<knowledge::Step const*> steps;
    for (auto const& planned : plan_of(context, state, now).steps)
        steps.push_back(planned.step);
    return steps;
}

Effects read_aloud(Context const& context, State& state, Now const& now) {
    bool const reads = state.session && !state.session->stopped && !state.session->read_aloud &&
                       context.screen == Screen::relief && is_on(context, Cue::voice);
    if (!reads) return {};
    state.session->read_aloud = true;
    auto const plan = plan_of(context, state, now);
    if (plan.steps.empty()) return {};
    auto const at = std::min(state.session->step, plan.steps.size() - 1);
    auto const& planned = plan.steps[at];
    // What this person should not do is not read to them.
    if (!planned.blocks.empty())
        return say(context, context.strings.format("relief.blocked", {{"reason", planned.blocks.front().text}}));
    std::string const first = plan.situation != nullptr && at == 0 ? plan.situation->first + " " : std::string();
    return say(context, first + planned.step->title + ". " + planned.step->detail);
}

ReliefView relief_view(Context const& context, State const& state, Now const& now) {
    auto const plan = plan_of(context, state, now);
    auto const& steps = plan.steps;
    ReliefView view;
    view.knowledge = &context.knowledge;
    view.muscle = state.session->muscle;
    view.situation = plan.situation;
    view.choosing = state.session->choosing;
    view.elapsed = {state.session->elapsed(now).count / 1000};
    view.number = state.session->step + 1;
    view.count = steps.size();
    view.stop_line = context.knowledge.stop_line;
    view.pose = context.environment.still ? 1 : eased(state.session->in_step(now));
    view.cues = cue_switches(context);
    if (steps.empty()) return view;
    // What was logged meanwhile, by another tab too, may have left fewer.
    auto const at = std::min(state.session->step, steps.size() - 1);
    view.number = at + 1;
    view.step = steps[at].step;
    if (view.number < view.count) view.next = steps[at + 1].step;
    for (auto const& block : steps[at].blocks)
        view.blocked.push_back(block.text);
    if (view.step->hold_seconds) {
        auto const left = *view.step->hold_seconds * 1000 - state.session->in_step(now).count;
        view.hold_over = left <= 0;
        view.hold_left = Seconds{std::max<std::int64_t>(0, (left + 999) / 1000)};
    }
    return view;
}

StoppedView stopped_view(Context const& context, State const& state, Now const& now) {
    auto const* cramp = context.diary.find(context.cramp);
    auto const* situation = knowledge::find_situation(context.knowledge, state.ended_in);
    // A late run does not end in bed.
    bool const in_bed = situation == nullptr || situation->places.front() == "bed";
    return {cramp == nullptr ? CrampLine{} : cramp_line(*cramp), situation, in_bed && advice::is_night(now.moment),
            cramp != nullptr && context.is_fully_loaded()};
}

}
