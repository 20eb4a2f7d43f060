// The steps for a cramp, and what its muscle and situation change of them.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

TEST_SUITE("relief: step by step") {
    TEST_CASE("the last muscle is offered first, the calf when there is none") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        CHECK(run.shown<relief::ReliefView>().muscle == "calf");
        run.want(relief::ChooseMuscle{"foot"});
        CHECK(run.shown<relief::ReliefView>().muscle == "foot");
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
        run.want(CrampStopped{});
        run.store();
        RunningApp later(run.pages);
        later.clock.at = run.clock.at + hours(20);
        later.start();
        later.want(CrampNow{});
        CHECK(later.shown<relief::ReliefView>().muscle == "foot");
        CHECK(later.cramp().choice(Field::cramp_muscle) == "foot");
    }
    TEST_CASE("launched before the diary is read, it turns to the last muscle unless one was chosen") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::ChooseMuscle{"foot"});
        run.want(CrampStopped{});
        run.store();
        for (bool const chosen : {false, true}) {
            CAPTURE(chosen);
            RunningApp later(run.pages);
            later.clock.at = run.clock.at + hours(20);
            later.open("#now", later.clock.at);
            if (chosen) later.want(relief::ChooseMuscle{"thigh_front"});
            later.load();
            std::string const expected = chosen ? "thigh_front" : "foot";
            CHECK(later.shown<relief::ReliefView>().muscle == expected);
            CHECK(later.cramp().choice(Field::cramp_muscle) == std::string_view(expected));
        }
    }
    TEST_CASE("steps do not run past either end, and another muscle begins at its first") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::MoveStep{relief::StepMove::back});
        CHECK(run.shown<relief::ReliefView>().number == 1);
        auto const count = run.shown<relief::ReliefView>().count;
        for (std::size_t n = 0; n < count + 3; ++n)
            run.want(relief::MoveStep{relief::StepMove::next});
        CHECK(run.shown<relief::ReliefView>().number == count);
        run.want(relief::ChooseMuscle{"thigh_back"});
        CHECK(run.shown<relief::ReliefView>().number == 1);
    }
    TEST_CASE("a hold counts down to nothing, says so once, and can be held again") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        auto const whole = run.shown<relief::ReliefView>().hold_left;
        REQUIRE(whole);
        run.pass(seconds(1));
        CHECK(run.shown<relief::ReliefView>().hold_left->count == whole->count - 1);
        run.pass(seconds(whole->count + 30));
        CHECK(run.shown<relief::ReliefView>().hold_over);
        CHECK(run.shown<relief::ReliefView>().hold_left->count == 0);
        std::size_t said = 0;
        for (auto const& one : run.asked_for<Announce>())
            said += one.text == shipped_strings().text("relief.hold_over") ? 1 : 0;
        CHECK(said == 1);
        run.want(relief::MoveStep{relief::StepMove::again});
        CHECK(run.shown<relief::ReliefView>().hold_left == whole);
    }
}

TEST_SUITE("relief: situations") {
    TEST_CASE("one that nobody knows changes no step") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::ChooseSituation{"asleep"});   // it is night; taken back
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
    TEST_CASE("at night it is in bed, until the person says otherwise; by day it is nowhere") {
        RunningApp run;   // at 04:12
        run.start();
        run.want(CrampNow{});
        auto const suggested = run.shown<relief::ReliefView>();
        REQUIRE(suggested.situation != nullptr);
        CHECK(suggested.situation->id == "asleep");
        REQUIRE(suggested.next != nullptr);
        CHECK_FALSE(run.cramp().choice(Field::cramp_context));   // nobody said so
        run.want(CrampStopped{});
        CHECK(run.shown<relief::StoppedView>().at_night);
        run.pass(hours(9));
        run.want(CrampNow{});
        CHECK(run.shown<relief::ReliefView>().situation == nullptr);
        run.want(CrampStopped{});
        CHECK_FALSE(run.shown<relief::StoppedView>().at_night);
    }
    TEST_CASE("a run late at night does not end with sleep, but with what to watch") {
        RunningApp run;   // at 04:12
        run.start();
        run.want(CrampNow{});
        run.want(relief::ChooseSituation{"running"});
        run.want(CrampStopped{});
        auto const view = run.shown<relief::StoppedView>();
        CHECK_FALSE(view.at_night);
        REQUIRE(view.situation != nullptr);
        CHECK(view.situation->id == "running");
    }
    TEST_CASE("who is pregnant does not lie on the back, wherever the cramp came") {
        RunningApp run;
        run.start();
        run.want(SetWord{diary::singleton_id(diary::RecordType::profile), Field::profile_pregnancy, "pregnant"});
        run.want(CrampNow{});
        for (auto const& situation : shipped_knowledge().situations) {
            CAPTURE(situation.id);
            if (run.shown<relief::ReliefView>().situation != &situation)
                run.want(relief::ChooseSituation{situation.id});
            auto const count = run.shown<relief::ReliefView>().count;
            for (std::size_t step = 0; step < count; ++step) {
                CHECK(run.shown<relief::ReliefView>().step->id != "rest");
                run.want(relief::MoveStep{relief::StepMove::next});
            }
        }
    }
    TEST_CASE("a profile that is read while relief is on screen counts for it, and what was chosen before stays") {
        auto const pregnant = [] {
            RunningApp run;
            run.start();
            run.want(SetWord{diary::singleton_id(diary::RecordType::profile), Field::profile_pregnancy, "pregnant"});
            run.store();
            return run.pages;
        }();
        auto const situation = [&](bool chosen) {
            RunningApp run(pregnant);
            run.open("#now", run.clock.at);
            if (chosen) run.want(relief::ChooseSituation{"desk"});
            run.load();
            auto const view = run.shown<relief::ReliefView>();
            return view.situation == nullptr ? std::string() : view.situation->id;
        };
        CHECK(situation(false) == "pregnant");
        CHECK(situation(true) == "desk");
    }
    TEST_CASE("choosing it again takes it back, and no situation leaves a muscle without a step") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::ChooseSituation{"asleep"});   // it is night; taken back
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
