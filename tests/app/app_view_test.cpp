#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

void log_cramp(RunningApp& run, Milliseconds later) {
    run.pass(later);
    run.want(CrampNow{});
    run.pass(seconds(60));
    run.want(CrampStopped{});
}

}

TEST_SUITE("view") {
    TEST_CASE("while the diary is being read the screens say so instead of showing an empty one") {
        RunningApp run;
        run.open("#diary");
        CHECK(run.shown<nights::DiaryView>().loading);
        run.take(run.app.route("#today", run.now()));
        CHECK(run.shown<today::TodayView>().loading);
        run.load();
        CHECK_FALSE(run.shown<today::TodayView>().loading);
    }
    TEST_CASE("every screen can be viewed at any moment") {
        for (auto const* fragment : {"", "#today", "#relief", "#diary", "#entry/0192f0c5-0000-7000-8000-000000000000",
                                     "#help", "#share", "#share/elbow", "#restore", "#more", "#s1.x", "#now"}) {
            CAPTURE(fragment);
            RunningApp run;
            run.open(fragment);
            (void)run.app.view(run.now());
            run.load();
            (void)run.app.view(run.now());
            run.pass(minutes(45));
            (void)run.app.view(run.now());
        }
    }
    TEST_CASE("cramps of one night stand together, newest first, past midnight too") {
        RunningApp run;
        run.start();
        log_cramp(run, {0});         // 04:12 on the 19th
        log_cramp(run, hours(3));    // 07:12 on the 19th: a new day
        log_cramp(run, hours(16));   // 23:13
        log_cramp(run, hours(2));    // 01:14 on the 20th: the same night
        run.want(Open{Screen::diary});
        auto const view = run.shown<nights::DiaryView>();
        auto const& entries = *view.entries;
        REQUIRE(entries.size() == 4);
        CHECK(time::to_iso(entries[0].day) == "2026-11-19");
        CHECK(entries[0].head->cramps == 3);
        CHECK(entries[0].record->at.at > entries[1].record->at.at);
        CHECK(time::to_iso(entries[3].day) == "2026-11-18");
        CHECK(entries[3].head->cramps == 1);
    }
    TEST_CASE("an open cramp is shown as open and without a length") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.want(Open{Screen::diary});
        auto const view = run.shown<nights::DiaryView>();
        auto const line = nights::line_of(view, *view.entries->front().record);
        CHECK(line.cramp->open);
        CHECK_FALSE(line.cramp->duration);
    }
}
