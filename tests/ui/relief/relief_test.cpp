// The switches of vibration and voice during relief.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

TEST_SUITE("relief: switches") {
    TEST_CASE("a device without them shows none, and one with a single cue shows that one") {
        for (bool const speaks : {false, true}) {
            app::Environment environment;
            environment.can_speak = speaks;
            RunningSession run({}, environment);
            run.open();
            run.act(Role::button, tr("cramp_now"));
            CHECK(run.shows(Role::checkbox, tr("cue.voice")) == speaks);
            CHECK_FALSE(run.shows(Role::checkbox, tr("cue.vibration")));
        }
    }
    TEST_CASE("one tap switches each on, and says so; the steps stay where they are") {
        app::Environment environment;
        environment.can_speak = environment.can_vibrate = true;
        RunningSession run({320, 568}, environment);
        run.open();
        run.act(Role::button, tr("cramp_now"));
        auto const next = run.node(Role::button, tr("relief.next")).rect.y;
        for (auto const* name : {"cue.voice", "cue.vibration"}) {
            CHECK(run.node(Role::checkbox, tr(name)).checked == false);
            run.tap(Role::checkbox, tr(name));
            CHECK(run.node(Role::checkbox, tr(name)).checked == true);
            CHECK(run.node(Role::checkbox, tr(name)).rect.h >= 44);
        }
        CHECK(run.node(Role::button, tr("relief.next")).rect.y == next);
        CHECK(run.asked_for<app::Vibrate>().size() == 1);
        CHECK(run.asked_for<app::Speak>().size() == 1);
    }
}
