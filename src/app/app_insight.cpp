#include "app/app.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

constexpr std::size_t longest_question = 400;   // bytes, as the field table has it

knowledge::Action const* action_of(std::optional<TestPlan> const& plan, knowledge::Knowledge const& knowledge) {
    return plan && knowledge.library ? knowledge::find_action(*knowledge.library, plan->remedy) : nullptr;
}

std::string problem_of(std::string const& question) {
    if (question.find_first_not_of(" \t\n") == std::string::npos) return "experiment.no_question";
    return question.size() > longest_question ? "experiment.question_too_long" : "";
}

}

Effects App::answer(InsightIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects say(std::string text) const { return {Announce{std::move(text), Urgency::urgent}}; }

        Effects say_key(std::string_view key) const { return say(std::string(app.strings_.text(key))); }

        Effects close(std::string_view state, std::string_view reason, std::string message) const {
            auto const* running = running_experiment(app.diary_);
            if (running == nullptr) return {};
            auto patch = diary::edit_patch(*running);
            patch.fields = {{Field::experiment_state, diary::choice(Field::experiment_state, state)}};
            if (!reason.empty()) {
                auto const today = time::night_of(now.moment, insight::diary_day_start(app.diary_));
                patch.fields.push_back(
                    {Field::experiment_stop_reason, diary::choice(Field::experiment_stop_reason, reason)});
                patch.fields.push_back({Field::experiment_stopped_on, diary::Value{today}});
            }
            app.insight_.stopping = false;
            return app.undoable_change(one_patch(std::move(patch), now), std::move(message), now);
        }

        Effects operator()(OpenExperiment const&) const {
            Effects effects = app.store_drafts(now, DraftsDue::all);
            append(effects, app.go(Screen::experiment));
            return effects;
        }

        Effects operator()(ChooseRemedy const& choice) const {
            app.insight_.plan.reset();
            if (choice.id.empty()) return {};
            app.insight_.plan.emplace();
            app.insight_.plan->remedy = choice.id;
            return {};
        }

        Effects operator()(TypeTestQuestion const& typed) const {
            auto& plan = app.insight_.plan;
            if (!plan) return {};
            plan->question = typed.text;
            plan->problem = typed.left ? problem_of(plan->question) : "";
            return {};
        }

        Effects operator()(SetTestBlock const& set) const {
            if (app.insight_.plan) app.insight_.plan->block_days = set.days;
            return {};
        }

        Effects operator()(SetTestPairs const& set) const {
            if (app.insight_.plan) app.insight_.plan->pairs = set.pairs;
            return {};
        }

        Effects operator()(ToggleTestAsked const&) const {
            if (app.insight_.plan) app.insight_.plan->asked = !app.insight_.plan->asked;
            return {};
        }

        Effects operator()(StartTest const&) const {
            auto& plan = app.insight_.plan;
            auto const* action = action_of(plan, app.knowledge_);
            if (action == nullptr) return {};
            plan->problem = problem_of(plan->question);
            if (!plan->problem.empty()) return say_key(plan->problem);
            if (running_experiment(app.diary_) != nullptr) return say_key("experiment.one_at_a_time");
            auto const design = design_of(*plan, *action, now);
            auto const asked = plan->asked ? insight::Asked::yes : insight::Asked::no;
            auto const allowed = insight::may_start(design, app.diary_, app.knowledge_, now.moment, asked);
            if (!allowed) return say(allowed.error().what);
            auto effects =
                app.undoable_change(one_patch(start_patch(design, asked, now), now), "undo.test_started", now);
            if (running_experiment(app.diary_) != nullptr) plan.reset();
            return effects;
        }

        Effects operator()(AskToStopTest const& ask) const {
            app.insight_.stopping = ask.stopping == Stopping::asked;
            return {};
        }

        Effects operator()(StopTest const& stop) const { return close("stopped", stop.reason, "undo.test_stopped"); }

        Effects operator()(CloseTest const&) const { return close("finished", {}, "undo.test_closed"); }
    };

    return std::visit(Answer{*this, now}, intent);
}

ScreenView App::insight_view(Now const& now) const {
    bool const is_open = storage_ != StorageState::loading;
    if (screen_ == Screen::findings)
        return FindingsView{is_open ? &insight_.findings.look(diary_, knowledge_, now.moment) : nullptr,
                            about_.unfolded};
    bool const can_plan = is_open && knowledge_.library.has_value();
    return ExperimentView{can_plan ? &insight_.experiments.look(diary_, knowledge_, now.moment) : nullptr,
                          &insight_.plan, insight_.stopping, about_.unfolded};
}

void App::remember_findings(std::string kept) { insight_.findings.remember(std::move(kept), environment_.version); }

bool App::has_awaited_work() const { return exchange_.bulk || is_comparing(); }

bool App::has_work() const {
    return has_awaited_work() || (screen_ == Screen::findings && insight_.findings.is_working());
}

bool App::work() { return has_awaited_work() ? step_file_work() : insight_.findings.step(); }

}
