// The cards that other areas put on Today, as a person meets them.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

TEST_SUITE("cards on Today") {
    TEST_CASE("what is not wanted in Settings is gone from Today, and comes back") {
        RunningSession run;
        run.open("#more");
        REQUIRE(run.node(Role::checkbox, tr("today_hidden.drinks")).checked == true);
        run.act(Role::checkbox, tr("today_hidden.drinks"));
        CHECK(run.node(Role::checkbox, tr("today_hidden.drinks")).checked == false);
        run.act(Role::button, tr("nav.today"));
        CHECK_FALSE(run.shows(Role::heading, tr("log.drinks")));
        run.session.route("#more");
        run.settle();
        run.act(Role::checkbox, tr("today_hidden.drinks"));
        run.act(Role::button, tr("nav.today"));
        CHECK(run.shows(Role::heading, tr("log.drinks")));
    }
    TEST_CASE("a runner says when the next race is, Today counts the days, and the race card is one tap") {
        RunningSession run;
        run.open("#you");
        CHECK_FALSE(run.shows(Role::textbox, tr("you.race")));
        run.act(Role::checkbox, tr("contexts.exercise"));
        run.type(tr("you.race"), "2026-11-29");
        run.leave(tr("you.race"));
        run.act(Role::button, tr("nav.today"));
        CHECK(run.shows(Role::heading, "10 days to your race"));
        run.act(Role::button, tr("race.card"));
        CHECK(run.view().screen == "share");
    }
}
