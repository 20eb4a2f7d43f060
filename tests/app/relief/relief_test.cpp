// The clock of a cramp from "Cramp now" to "It stopped", and what becomes of one that was left alone.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::string end_of(diary::Record const& cramp) { return std::string(cramp.choice(Field::cramp_end).value_or("")); }

std::optional<std::int64_t> duration_of(diary::Record const& cramp) { return cramp.integer(Field::cramp_duration); }

// An app that has stored one open cramp, begun `ago` before the clock of the one that is returned.
RunningApp with_open_cramp(Milliseconds ago) {
    RunningApp before;
    before.start();
    before.want(CrampNow{});
    before.store();
    RunningApp after(before.pages);
    after.clock.at = before.clock.at + ago;
    return after;
}

}

TEST_SUITE("relief: unhappy") {
    TEST_CASE("a launch before the diary is loaded is one cramp at the time it was asked for") {
        RunningApp run;
        auto const launched = run.clock.at;
        run.pass(seconds(3));
        run.open("#now", launched);
        CHECK(run.screen() == Screen::relief);
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<LaunchTaken>().empty());   // the page keeps its note until there is a record
        run.pass(seconds(2));
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 5);
        run.load();
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().at.at == launched);
        CHECK(end_of(run.cramp()) == "open");
        CHECK(run.asked_for<LaunchTaken>().empty());   // nor before the record is stored
        run.fail(SaveFailure::quota);
        CHECK(run.asked_for<LaunchTaken>().empty());
        run.want(RetrySaving{});
        run.store();
        CHECK(run.asked_for<LaunchTaken>().size() == 1);
    }
    TEST_CASE("a cramp that stopped before the diary could be read keeps its duration") {
        RunningApp run;
        run.open("#now", run.clock.at);
        run.pass(seconds(40));
        run.want(CrampStopped{});
        run.pass(seconds(30));
        run.load();
        REQUIRE(run.cramps().size() == 1);
        CHECK(end_of(run.cramp()) == "stopped");
        CHECK(duration_of(run.cramp()) == 40);
        CHECK(run.screen() == Screen::stopped);
    }
    TEST_CASE("a mistaken launch before the diary is loaded leaves nothing") {
        RunningApp run;
        run.open("#now", run.clock.at);
        run.want(relief::NoCramp{});
        run.load();
        CHECK(run.app.diary().size() == 0);
        CHECK(run.screen() == Screen::today);
        CHECK(run.asked_for<LaunchTaken>().size() == 1);
    }
    TEST_CASE("a start noted by a page that never got further is a cramp of unknown length, not one that goes on") {
        RunningApp run;
        auto const launched = run.clock.at;
        run.pass(hours(48));
        run.open("", launched);
        run.pass(seconds(1));
        run.load();
        run.pass(seconds(1));
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().at.at == launched);
        CHECK(end_of(run.cramp()) == "unknown");
        CHECK(run.screen() == Screen::today);
        CHECK_FALSE(run.announced("relief.ten_minutes"));
    }
    TEST_CASE("a start noted in the future is now") {
        RunningApp run;
        run.open("#now", run.clock.at + hours(1));
        run.load();
        CHECK(run.cramp().at.at == run.clock.at);
    }
    TEST_CASE("the page of a cramp can be shown before the diary has been read") {
        RunningApp run = with_open_cramp(minutes(1));
        run.open("#relief/0192f0c5-0000-7000-8000-000000000000");
        (void)run.app.view(run.now());   // must not look at a cramp that is not there
        run.load();
        CHECK(run.screen() == Screen::relief);
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 60);
    }
    TEST_CASE("the page of a cramp that is over is Today") {
        RunningApp run;
        run.start();
        run.take(run.app.route("#relief", run.now()));
        CHECK(run.screen() == Screen::today);
    }
    TEST_CASE("a cramp somewhere else goes on with what fits any place, and no stretch of the calf stands in") {
        RunningApp run = with_open_cramp(minutes(1));
        {
            RunningApp edit(run.pages);
            edit.clock = run.clock;
            edit.start();
            edit.want(SetWord{edit.cramp().id, Field::cramp_muscle, "other"});
            edit.store();
            run.pages = edit.pages;
        }
        run.start();
        REQUIRE(run.screen() == Screen::relief);
        REQUIRE(run.shown<relief::ReliefView>().step != nullptr);
        CHECK(run.shown<relief::ReliefView>().step->id == "slow_stretch");
        run.want(relief::MoveStep{relief::StepMove::next});
        run.pass(minutes(1));
        CHECK(run.screen() == Screen::relief);
        run.want(CrampStopped{});
        CHECK(run.cramp().choice(Field::cramp_end) == "stopped");
    }
    TEST_CASE("nothing happens to a cramp that is not there") {
        RunningApp run;
        run.start();
        for (Intent const& intent :
             {Intent{CrampStopped{}}, Intent{relief::NoCramp{}}, Intent{relief::ChooseMuscle{"foot"}},
              Intent{relief::MoveStep{relief::StepMove::next}}, Intent{Open{Screen::relief}}}) {
            run.want(intent);
            CHECK(run.screen() == Screen::today);
        }
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
    }
    TEST_CASE("with no storage at all it works in memory") {
        RunningApp run;
        run.open("#now", run.clock.at);
        run.take(run.app.storage_unavailable(StorageState::unavailable, run.now()));
        run.pass(seconds(50));
        run.want(CrampStopped{});
        CHECK(duration_of(run.cramp()) == 50);
    }
    TEST_CASE("relief is shown while a newer version holds the diary, and nothing is changed") {
        RunningApp run;
        run.open();
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.want(CrampNow{});
        run.pass(seconds(20));
        CHECK(run.screen() == Screen::relief);
        run.want(CrampStopped{});
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
    }
}

TEST_SUITE("relief: left alone") {
    TEST_CASE("20 minutes untouched: how long it lasted is not known, and no sign is raised") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(relief::left_alone_after - seconds(1));
        CHECK(end_of(run.cramp()) == "open");
        run.pass(seconds(2));
        CHECK(end_of(run.cramp()) == "unknown");
        CHECK_FALSE(duration_of(run.cramp()));
        CHECK(run.screen() == Screen::today);
        CHECK(run.shown<today::TodayView>().level == advice::HelpLevel::none_logged);
        CHECK(run.asked_for<KeepAwake>().back().awake == Awake::no);
    }
    TEST_CASE("a touch begins the 20 minutes anew") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(minutes(19));
        run.want(Open{Screen::relief});
        run.pass(minutes(19));
        CHECK(end_of(run.cramp()) == "open");
        run.want(CrampStopped{});
        CHECK(duration_of(run.cramp()) == 38 * 60);
    }
    TEST_CASE("left alone before the diary could be read, it is kept") {
        RunningApp run;
        auto const launched = run.clock.at;
        run.open("#now", launched);
        run.pass(minutes(25));
        run.load();
        run.pass(seconds(1));
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().at.at == launched);
        CHECK(end_of(run.cramp()) == "unknown");
    }
    TEST_CASE("an open cramp of 20 minutes ago is unknown at the next opening") {
        RunningApp run = with_open_cramp(minutes(20));
        run.start();
        CHECK(end_of(run.cramp()) == "unknown");
        CHECK(run.screen() == Screen::today);
        auto const today = run.shown<today::TodayView>();
        REQUIRE(today.morning);
        REQUIRE(today.morning->questions.size() == 1);
        CHECK(today.morning->questions[0].form.field == Field::cramp_duration);
        CHECK(today.level == advice::HelpLevel::none_logged);
    }
    TEST_CASE("an open cramp of less than 20 minutes ago goes on at the next opening") {
        RunningApp run = with_open_cramp(minutes(19));
        run.start();
        CHECK(run.screen() == Screen::relief);
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 19 * 60);
        run.pass(minutes(2));   // opening was a touch
        CHECK(end_of(run.cramp()) == "open");
        run.want(CrampStopped{});
        CHECK(duration_of(run.cramp()) == 21 * 60);
    }
}

TEST_SUITE("relief: launched again") {
    TEST_CASE("within ten minutes it is the same cramp") {
        RunningApp run = with_open_cramp(minutes(10));
        auto const began = run.clock.at + Milliseconds{-minutes(10).count};
        run.open("#now", run.clock.at);
        run.load();
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().at.at == began);
        CHECK(end_of(run.cramp()) == "open");
        CHECK(run.screen() == Screen::relief);
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 600);
    }
    TEST_CASE("past ten minutes it is a new one, and how long the first lasted is not known") {
        RunningApp run = with_open_cramp(minutes(10) + seconds(1));
        run.open("#now", run.clock.at);
        run.load();
        REQUIRE(run.cramps().size() == 2);
        CHECK(end_of(*run.cramps()[0]) == "open");
        CHECK(end_of(*run.cramps()[1]) == "unknown");
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 0);
    }
    TEST_CASE("one that has stopped is not resumed") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(minutes(1));
        run.want(CrampStopped{});
        run.pass(minutes(1));
        run.want(CrampNow{});
        CHECK(run.cramps().size() == 2);
    }
    TEST_CASE("asked for twice in the same page it is one cramp") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(seconds(10));
        run.want(CrampNow{});
        run.take(run.app.route("#now", run.now()));
        CHECK(run.cramps().size() == 1);
        CHECK(run.shown<relief::ReliefView>().elapsed.count == 10);
    }
}

TEST_SUITE("relief: from start to stop") {
    TEST_CASE("once the figure stands, it draws once a second, not more") {
        RunningApp run;
        run.start();
        CHECK_FALSE(run.app.next_tick(run.now()));
        run.want(CrampNow{});
        run.pass({1'300});
        CHECK(run.app.next_tick(run.now()) == Milliseconds{700});
    }
    TEST_CASE("at ten minutes Help opens by itself, once, and the way back is shown") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(relief::help_opens_after - Milliseconds{1});
        CHECK(run.screen() == Screen::relief);
        run.pass({1});
        CHECK(run.screen() == Screen::help);
        CHECK(run.announced("relief.ten_minutes"));
        CHECK(run.shown<help::HelpView>().cramp_goes_on);
        CHECK(run.shown<help::HelpView>().logged.level != advice::HelpLevel::none_logged);
        run.want(Open{Screen::relief});
        run.pass(minutes(3));
        CHECK(run.screen() == Screen::relief);
    }
    TEST_CASE("going back leads to Today while relief goes on, and Cramp now returns to it") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        auto const steps = run.asked_for<Navigate>();
        CHECK(steps.front().history == History::push);
        for (std::size_t later = 1; later < steps.size(); ++later)
            CHECK(steps[later].history == History::replace);
        run.take(run.app.route("#today", run.now()));
        CHECK(run.screen() == Screen::today);
        run.pass(seconds(30));
        run.want(CrampNow{});
        CHECK(run.screen() == Screen::relief);
        CHECK(run.cramps().size() == 1);
        run.want(CrampStopped{});
        CHECK(duration_of(run.cramp()) == 30);
    }
    TEST_CASE("the screen is kept awake from the start to the end") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        REQUIRE(run.asked_for<KeepAwake>().size() == 1);
        CHECK(run.asked_for<KeepAwake>().back().awake == Awake::yes);
        run.want(CrampStopped{});
        CHECK(run.asked_for<KeepAwake>().back().awake == Awake::no);
    }
    TEST_CASE("'It stopped' stores the duration and asks nothing more") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(seconds(130));
        run.want(CrampStopped{});
        CHECK(end_of(run.cramp()) == "stopped");
        CHECK(duration_of(run.cramp()) == 130);
        CHECK(run.screen() == Screen::stopped);
        run.want(Open{Screen::today});
        CHECK_FALSE(run.shown<today::TodayView>().morning);
    }
    TEST_CASE("a mistaken tap is taken back, and that can be undone") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::NoCramp{});
        CHECK(run.cramps().empty());
        CHECK(run.screen() == Screen::today);
        CHECK(run.chrome().notice == "undo.deleted");
        run.want(Undo{});
        CHECK(run.cramps().size() == 1);
    }
    TEST_CASE("every change of relief is stored as it stands in memory") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(relief::ChooseMuscle{"thigh_front"});
        run.pass(seconds(70));
        run.want(CrampStopped{});
        run.store();
        RunningApp again(run.pages);
        again.start();
        REQUIRE(again.cramps().size() == 1);
        CHECK(again.cramp() == run.cramp());
    }
}
