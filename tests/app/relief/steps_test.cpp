// Where a cramp came, and what that changes of the steps.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

TEST_SUITE("relief: situations") {
    TEST_CASE("one that nobody knows changes no step") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        auto const before = run.shown<relief::ReliefView>().count;
        run.want(relief::ChooseSituation{"on the moon"});
        CHECK(run.shown<relief::ReliefView>().count == before);
        CHECK(run.shown<relief::ReliefView>().situation == nullptr);
    }
    TEST_CASE("running leaves the steps that need a bed out, begins anew, and says where the cramp came") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::MoveStep{relief::StepMove::next});
        run.want(relief::ChooseSituation{"running"});
        auto const view = run.shown<relief::ReliefView>();
        CHECK(view.number == 1);
        REQUIRE(view.situation != nullptr);
        CHECK(view.situation->id == "running");
        CHECK(view.step->id == "calf_stand");
        CHECK(run.cramp().choice(Field::cramp_context) == "exercise");
    }
    TEST_CASE("choosing it again takes it back, and no situation leaves a muscle without a step") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        for (auto const* muscle : {"calf", "foot", "thigh_front", "thigh_back"}) {
            run.want(relief::ChooseMuscle{muscle});
            for (auto const& situation : shipped_knowledge().situations) {
                run.want(relief::ChooseSituation{situation.id});
                CAPTURE(situation.id);
                CHECK(run.shown<relief::ReliefView>().count >= 1);
                CHECK(run.shown<relief::ReliefView>().step != nullptr);
                run.want(relief::ChooseSituation{situation.id});
                CHECK(run.shown<relief::ReliefView>().situation == nullptr);
            }
        }
    }
    TEST_CASE("each place that can be chosen has steps; toes have those of the foot, a hand its own") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        for (auto const muscle : diary::words_of(diary::row(Field::cramp_muscle))) {
            run.want(relief::ChooseMuscle{std::string(muscle)});
            CAPTURE(muscle);
            CHECK(run.shown<relief::ReliefView>().step != nullptr);
            CHECK(run.cramp().choice(Field::cramp_muscle) == muscle);
        }
        run.want(relief::ChooseMuscle{"toes"});
        CHECK(run.shown<relief::ReliefView>().step->id == "foot_bed");
        run.want(relief::ChooseMuscle{"hand"});
        CHECK(run.shown<relief::ReliefView>().step->id == "hand_open");
    }
    TEST_CASE("a step that is not for this person says why") {
        RunningApp run;
        run.start();
        run.want(SetWords{diary::singleton_id(diary::RecordType::profile), Field::profile_conditions, {"neuropathy"}});
        run.want(CrampNow{});
        bool said = false;
        for (std::size_t step = 0; step < run.shown<relief::ReliefView>().count; ++step) {
            for (auto const& reason : run.shown<relief::ReliefView>().blocked)
                said = said || reason.find("feel heat") != std::string::npos;
            run.want(relief::MoveStep{relief::StepMove::next});
        }
        CHECK(said);
    }
}
