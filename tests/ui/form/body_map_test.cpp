// Where a cramp was, on the picture of the legs: after it stopped, in the morning, and in its form.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

void stop_a_cramp(RunningSession& run) {
    run.open();
    run.act(Role::button, tr("cramp_now"));
    run.pass({130'000});
    run.act(Role::button, tr("title.stopped"));
}

void next_morning(RunningSession& run) {
    run.open();
    run.ease_cramp();
    run.session.seen(false);
    run.pass({4 * 60 * 60 * 1000});
    run.session.seen(true);
    run.settle();
}

}

TEST_SUITE("body map: unhappy") {
    TEST_CASE("before the rest of the page is loaded nothing is asked that could not be answered") {
        app::Environment environment;
        environment.fully_loaded = false;
        RunningSession run({}, environment);
        stop_a_cramp(run);
        CHECK(run.shows(Role::button, tr("stopped.done")));
        CHECK_FALSE(run.shows(tr("body.question")));
    }
    TEST_CASE("what the picture has not is chosen in the form") {
        RunningSession run;
        stop_a_cramp(run);
        run.act(Role::button, tr("body.elsewhere"));
        CHECK(run.view().screen == "form");
        run.act(Role::radio, tr("muscle.hand"));
        CHECK(run.cramp().choice(Field::cramp_muscle) == "hand");
    }
}

TEST_SUITE("body map") {
    TEST_CASE("after a cramp one tap says the muscle and the side") {
        RunningSession run;
        stop_a_cramp(run);
        run.act(Role::radio, "right foot");
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
        CHECK(run.cramp().choice(Field::cramp_side) == "right");
        CHECK(run.node(Role::radio, "right foot").checked == true);
        CHECK(run.node(Role::radio, "left foot").checked == false);
    }
    TEST_CASE("in the morning it takes the place of the question about the side") {
        RunningSession run;
        next_morning(run);
        CHECK_FALSE(run.shows(tr("body.question")));   // how it is now is asked first
        run.act(Role::radio, tr("after.gone"));
        run.act(Role::radio, "left calf");
        CHECK(run.cramp().choice(Field::cramp_side) == "left");
        CHECK_FALSE(run.shows(Role::radio, tr("side.both")));
    }
    TEST_CASE("the last place is chosen beforehand") {
        RunningSession run;
        stop_a_cramp(run);
        run.act(Role::radio, "left shin");
        run.act(Role::button, tr("stopped.done"));
        run.pass({60'000});
        run.act(Role::button, tr("cramp_now"));
        run.pass({60'000});
        run.act(Role::button, tr("title.stopped"));
        CHECK(run.node(Role::radio, "left shin").checked == true);
    }
}
