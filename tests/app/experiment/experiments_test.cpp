// Planned tests: what may be started, what a day is, how they end. Nothing is told before the end.
#include "app/experiment/experiments.h"
#include "app/running_app.h"
#include "diary/page.h"
#include "doctest.h"
#include "support/long_diary.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

constexpr char const* remedy = "bedtime_stretch";

// With the library there, as after the first frame.
class TestingApp : public RunningApp {
public:
    explicit TestingApp(std::map<std::string, std::string> stored = {})
        : RunningApp(std::move(stored), shipped_with_library()) {
        start();
        want(Open{Screen::experiment});
    }

    experiment::Experiments const& experiments() { return *shown<experiment::ExperimentView>().experiments; }

    std::optional<experiment::Plan> const& plan() { return *shown<experiment::ExperimentView>().plan; }

    void plan_one() {
        want(experiment::ChooseRemedy{remedy});
        want(experiment::TypeQuestion{"Do I have fewer cramps when I stretch?"});
    }

    void start_one() {
        plan_one();
        want(experiment::Start{});
    }

    diary::Record const* stored() {
        auto const found = app.diary().newest(RecordType::experiment, 1);
        return found.empty() ? nullptr : found.front();
    }

    std::optional<ExperimentDay> today() {
        want(Open{Screen::today});
        auto const cards = app.view(now()).cards;
        want(Open{Screen::experiment});
        if (!cards || !cards->test) return std::nullopt;
        return cards->test->today;
    }

    // An answer for the night that has just passed.
    void answer(bool cramp) {
        auto patch = diary::new_patch(diary::uuid_v7(clock.at, now().entropy), RecordType::check_in, clock);
        patch.fields = {{Field::check_in_cramps, diary::choice(Field::check_in_cramps, cramp ? "yes" : "no")},
                        {Field::check_in_day, diary::Value{time::CivilDay{time::night_of(clock, {360}).days - 1}}}};
        diary::Change change;
        change.made = clock.at;
        change.patches = {patch};
        auto const keys = diary::page_keys(change);
        auto page = diary::apply_to_page(change, keys.front(), pages[keys.front()]);
        REQUIRE(page);
        pages[keys.front()] = page.value();
        app.replace_page(keys.front(), pages[keys.front()], now());
    }
};

// Lives through the whole test: cramps on every day without the remedy, and on few with it.
void live_through(TestingApp& run, bool works) {
    run.pass(hours(6));
    for (int day = 0; day < 150; ++day) {
        auto const today = run.today();
        if (!today || today->phase == ExperimentPhase::over) break;
        run.store();
        run.pass(hours(24));
        run.answer(works ? today->phase == ExperimentPhase::without : day % 2 == 0);
    }
    run.pass(hours(24));
}

}

TEST_SUITE("experiments: unhappy") {
    TEST_CASE("without the library there is nothing to choose from") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::experiment});
        CHECK(run.shown<experiment::ExperimentView>().experiments == nullptr);
        run.want(experiment::ChooseRemedy{remedy});
        run.want(experiment::TypeQuestion{"Does it?"});
        run.want(experiment::Start{});
        CHECK(run.app.diary().count(RecordType::experiment) == 0);
    }
    TEST_CASE("without a question it does not start, and the field says so once it is left") {
        TestingApp run;
        run.want(experiment::ChooseRemedy{remedy});
        run.want(experiment::TypeQuestion{" ", false});
        CHECK(run.plan()->problem.empty());
        run.want(experiment::TypeQuestion{" ", true});
        CHECK(run.plan()->problem == "experiment.no_question");
        run.want(experiment::Start{});
        CHECK(run.stored() == nullptr);
        run.want(experiment::TypeQuestion{std::string(401, 'x'), true});
        CHECK(run.plan()->problem == "experiment.question_too_long");
    }
    TEST_CASE("a second one does not start, and the reason is told") {
        TestingApp run;
        run.start_one();
        run.plan_one();
        run.want(experiment::Start{});
        CHECK(run.app.diary().count(RecordType::experiment) == 1);
        CHECK(run.announced("experiment.one_at_a_time"));
        CHECK(run.experiments().remedies.empty());
    }
    TEST_CASE("a remedy with a blocker is refused with the reason, before and at the start") {
        TestingApp run;
        run.want(
            SetWords{diary::singleton_id(RecordType::profile), Field::profile_conditions, {"severe_kidney_disease"}});
        auto const& remedies = run.experiments().remedies;
        auto const found = std::find_if(remedies.begin(), remedies.end(),
                                        [](auto const& one) { return one.action->id == "magnesium_trial"; });
        REQUIRE(found != remedies.end());
        CHECK_FALSE(found->refusal.empty());
        run.want(experiment::ChooseRemedy{"magnesium_trial"});
        run.want(experiment::TypeQuestion{"Does magnesium help?"});
        run.want(experiment::ToggleAsked{});
        run.want(experiment::Start{});
        CHECK(run.stored() == nullptr);
    }
    TEST_CASE("a sign refuses every start") {
        TestingApp run;
        run.want(why::AnswerSign{"one_leg_swollen", "yes"});
        run.want(Open{Screen::experiment});
        bool signs = false;
        for (auto const& one : run.experiments().remedies) {
            CHECK_FALSE(one.refusal.empty());
            signs = signs || one.sign;
        }
        CHECK(signs);
        run.start_one();
        CHECK(run.stored() == nullptr);
    }
    TEST_CASE("there is no stopping without a test") {
        TestingApp run;
        run.want(experiment::Stop{"own_wish"});
        run.want(experiment::Close{});
        CHECK(run.app.diary().size() == 0);
    }
}

TEST_SUITE("experiments") {
    TEST_CASE("the start stores the whole plan with a seed, and can be taken back") {
        TestingApp run;
        run.plan_one();
        run.want(experiment::SetBlock{21});
        run.want(experiment::SetPairs{6});
        run.want(experiment::Start{});
        REQUIRE(run.stored() != nullptr);
        auto const design = insight::design_of(*run.stored());
        REQUIRE(design);
        CHECK(design.value().block_days == 21);
        CHECK(design.value().pairs == 6);
        CHECK(design.value().left_out_days == insight::settling_days);
        CHECK(run.stored()->choice(Field::experiment_state) == "running");
        CHECK(run.stored()->flag(Field::experiment_asked) == false);
        CHECK_FALSE(run.plan());
        run.want(Undo{});
        CHECK(run.app.diary().count(RecordType::experiment) == 0);
        CHECK_FALSE(run.experiments().running);
    }
    TEST_CASE("two starts draw two seeds") {
        TestingApp one, two;
        one.start_one();
        (void)two.now();
        two.start_one();
        CHECK(one.stored()->integer(Field::experiment_seed) != two.stored()->integer(Field::experiment_seed));
    }
    TEST_CASE("Today says what the day is, from the first to the last") {
        TestingApp run;
        CHECK_FALSE(run.today());
        run.start_one();
        CHECK(run.today()->phase == ExperimentPhase::before);   // the night before is not over
        run.pass(hours(6));
        auto const blocks = insight::blocks_of(insight::design_of(*run.stored()).value());
        for (auto day = blocks.front().first; day <= blocks.back().last; day = insight::plus_days(day, 1)) {
            auto const today = run.today();
            REQUIRE(today);
            auto const place = insight::place_of(day, blocks);
            REQUIRE(place.block);
            auto const& block = blocks[*place.block];
            CHECK(today->phase ==
                  (block.kind == insight::BlockKind::on ? ExperimentPhase::with : ExperimentPhase::without));
            CHECK(today->counts == (place.phase == insight::Phase::counted));
            CHECK(today->day == day.days - block.first.days + 1);
            CHECK(today->of == 14);
            REQUIRE(today->next);
            CHECK(*today->next == insight::plus_days(block.last, 1));
            CHECK(run.experiments().running->over == std::nullopt);
            run.pass(hours(24));
        }
        CHECK(run.today()->phase == ExperimentPhase::over);
    }
    TEST_CASE("a washout lies between two turns, and is counted by its own days") {
        TestingApp run;
        run.want(SetWord{diary::singleton_id(RecordType::profile), Field::profile_kidneys, "tested"});
        run.want(experiment::ChooseRemedy{"magnesium_trial"});
        run.want(experiment::TypeQuestion{"Does magnesium help?"});
        run.want(experiment::ToggleAsked{});
        run.want(experiment::Start{});
        if (run.stored() == nullptr) return;   // not for this person: the library decides
        run.pass(hours(6));
        auto const blocks = insight::blocks_of(insight::design_of(*run.stored()).value());
        for (int day = 0; day < 14; ++day)
            run.pass(hours(24));
        auto const today = run.today();
        CHECK(today->phase == ExperimentPhase::washout);
        CHECK(today->day == 1);
        CHECK(today->of == 7);
        CHECK(*today->next == blocks[1].first);
    }
    TEST_CASE("it is stopped with a reason, then shows no numbers, and another may start") {
        TestingApp run;
        run.start_one();
        run.want(experiment::AskToStop{experiment::Stopping::asked});
        CHECK(run.shown<experiment::ExperimentView>().stopping);
        run.want(experiment::Stop{"medical_advice"});
        CHECK_FALSE(run.shown<experiment::ExperimentView>().stopping);
        CHECK(run.stored()->choice(Field::experiment_state) == "stopped");
        CHECK_FALSE(run.today());
        REQUIRE(run.experiments().past.size() == 1);
        CHECK(run.experiments().past.front().stopped_for == "medical_advice");
        run.want(Undo{});
        CHECK(run.experiments().running);
    }
    TEST_CASE("diarrhoea in the diary stops it, on Today too") {
        TestingApp run;
        run.start_one();
        run.pass(hours(30));
        auto patch = diary::new_patch(diary::uuid_v7(run.clock.at, run.now().entropy), RecordType::check_in, run.clock);
        std::array<std::string_view, 1> const ill{"diarrhoea"};
        patch.fields = {{Field::check_in_illness, diary::choices(Field::check_in_illness, ill)}};
        diary::Change change;
        change.made = run.clock.at;
        change.patches = {patch};
        auto const key = diary::page_keys(change).front();
        run.app.replace_page(key, diary::apply_to_page(change, key, "").value(), run.now());
        CHECK(run.today()->must_stop);
        REQUIRE(run.experiments().running->stop);
        CHECK(run.experiments().running->stop->reason == insight::StopReason::diarrhoea);
    }
    TEST_CASE(
        "nothing of how it goes is told before the last night is over; then the result is, until it is put away") {
        TestingApp run;
        run.start_one();
        live_through(run, true);
        REQUIRE(run.experiments().running);
        REQUIRE(run.experiments().running->over);
        auto const& result = run.experiments().running->over->result;
        CHECK(result.outcome == insight::Outcome::helped);
        REQUIRE(result.posterior);
        CHECK(result.posterior->probability_fewer > 0.95);
        run.want(experiment::Close{});
        CHECK_FALSE(run.experiments().running);
        REQUIRE(run.experiments().past.size() == 1);
        CHECK(run.experiments().past.front().stopped_for.empty());
        CHECK(run.experiments().past.front().result.outcome == insight::Outcome::helped);
    }
    TEST_CASE("an inert remedy ends inconclusive") {
        TestingApp run;
        run.start_one();
        live_through(run, false);
        REQUIRE(run.experiments().running->over);
        CHECK(run.experiments().running->over->result.outcome == insight::Outcome::inconclusive);
    }
}
