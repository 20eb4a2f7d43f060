#include "app/core/records.h"
#include "app/experiment/experiment.h"

#include <utility>

namespace unknot::app::experiment {
namespace {

using diary::Field;

constexpr std::size_t longest_question = 400;   // bytes, limit of the field table

knowledge::Action const* action_of(std::optional<Plan> const& plan, knowledge::Knowledge const& knowledge) {
    return plan && knowledge.library ? knowledge::find_action(*knowledge.library, plan->remedy) : nullptr;
}

std::string problem_of(std::string const& question) {
    if (question.find_first_not_of(" \t\n") == std::string::npos) return "experiment.no_question";
    return question.size() > longest_question ? "experiment.question_too_long" : "";
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    static Effects say(std::string text) { return {Announce{std::move(text), Urgency::urgent}}; }

    Effects say_key(std::string_view key) const { return say(std::string(context.strings.text(key))); }

    Effects close(std::string_view end, std::string_view reason, std::string const& message) const {
        auto const* running = running_experiment(context.diary);
        if (running == nullptr) return {};
        auto patch = diary::edit_patch(*running);
        patch.fields = {{Field::experiment_state, diary::choice(Field::experiment_state, end)}};
        if (!reason.empty()) {
            auto const today = time::night_of(now.moment, insight::diary_day_start(context.diary));
            patch.fields.push_back(
                {Field::experiment_stop_reason, diary::choice(Field::experiment_stop_reason, reason)});
            patch.fields.push_back({Field::experiment_stopped_on, diary::Value{today}});
        }
        state.stopping = false;
        return context.undoable_change(one_patch(std::move(patch), now), message, now);
    }

    Effects operator()(ChooseRemedy const& choice) const {
        state.plan.reset();
        if (choice.id.empty()) return {};
        auto& plan = state.plan.emplace();
        plan.remedy = choice.id;
        if (auto const* action = action_of(state.plan, context.knowledge)) {
            auto const& own = state.experiments.get(context.diary, context.knowledge, now.moment).own_rate;
            auto const usual = insight::usual_design(*action, own);
            plan.block_days = usual.block_days;
            plan.pairs = usual.pairs;
        }
        return {};
    }

    Effects operator()(TypeQuestion const& typed) const {
        auto& plan = state.plan;
        if (!plan) return {};
        plan->question = typed.text;
        plan->problem = typed.left ? problem_of(plan->question) : "";
        return {};
    }

    Effects operator()(SetBlock const& set) const {
        if (state.plan) state.plan->block_days = set.days;
        return {};
    }

    Effects operator()(SetPairs const& set) const {
        if (state.plan) state.plan->pairs = set.pairs;
        return {};
    }

    Effects operator()(ToggleAsked const&) const {
        if (state.plan) state.plan->asked = !state.plan->asked;
        return {};
    }

    Effects operator()(Start const&) const {
        auto& plan = state.plan;
        auto const* action = action_of(plan, context.knowledge);
        if (action == nullptr) return {};
        plan->problem = problem_of(plan->question);
        if (!plan->problem.empty()) return say_key(plan->problem);
        if (running_experiment(context.diary) != nullptr) return say_key("experiment.one_at_a_time");
        auto const design = design_of(*plan, *action, now);
        auto const asked = plan->asked ? insight::Asked::yes : insight::Asked::no;
        auto const allowed = insight::may_start(design, context.diary, context.knowledge, now.moment, asked);
        if (!allowed) return say(allowed.error().what);
        auto effects =
            context.undoable_change(one_patch(start_patch(design, asked, now), now), "undo.test_started", now);
        if (running_experiment(context.diary) != nullptr) plan.reset();
        return effects;
    }

    Effects operator()(AskToStop const& ask) const {
        state.stopping = ask.stopping == Stopping::asked;
        return {};
    }

    Effects operator()(Stop const& stop) const { return close("stopped", stop.reason, "undo.test_stopped"); }

    Effects operator()(Close const&) const { return close("finished", {}, "undo.test_closed"); }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

ExperimentView experiment_view(Context const& context, State const& state, Now const& now) {
    bool const can_plan = !context.is_loading() && context.knowledge.library.has_value();
    return {can_plan ? &state.experiments.get(context.diary, context.knowledge, now.moment) : nullptr, &state.plan,
            state.stopping, context.unfolded};
}

std::optional<TestCard> test_card(Context const& context, State const& state, Now const& now) {
    if (context.diary.count(diary::RecordType::experiment) == 0) return std::nullopt;
    auto const& test = state.experiments.running(context.diary, context.knowledge, now.moment);
    if (!test) return std::nullopt;
    return TestCard{test->remedy, test->today, test->pair, test->pairs};
}

}
