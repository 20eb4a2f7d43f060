#include "app/core/cues.h"
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

std::vector<CueSwitch> switches(RunningApp& run) {
    run.want(CrampNow{});
    return run.shown<relief::ReliefView>().cues;
}

}

TEST_SUITE("cues") {
    TEST_CASE("what this device does not have is not offered, and nothing is asked of it") {
        RunningApp run;
        run.start();
        CHECK(switches(run).empty());
        run.want(relief::SwitchCue{Cue::vibration});
        run.want(relief::SwitchCue{Cue::voice});
        run.pass(minutes(2));
        CHECK(run.asked_for<Vibrate>().empty());
        CHECK(run.asked_for<Speak>().empty());
    }
    TEST_CASE("before the diary has been read there is nowhere to keep the choice, so none is offered") {
        RunningApp run;
        run.environment.can_vibrate = run.environment.can_speak = true;
        run.open("#now", run.clock.at);
        CHECK(run.shown<relief::ReliefView>().cues.empty());
        run.load();
        CHECK(run.shown<relief::ReliefView>().cues.size() == 2);
    }
    TEST_CASE("both are off until they are switched on, each by itself, and the choice is kept") {
        RunningApp run;
        run.environment.can_vibrate = run.environment.can_speak = true;
        run.start();
        for (auto const& shown : switches(run))
            CHECK_FALSE(shown.on);
        run.want(relief::SwitchCue{Cue::vibration});
        run.store();
        RunningApp later(run.pages);
        later.environment.can_vibrate = later.environment.can_speak = true;
        later.start();
        auto const kept = switches(later);
        REQUIRE(kept.size() == 2);
        CHECK(kept[0].on);
        CHECK_FALSE(kept[1].on);
        later.want(relief::SwitchCue{Cue::vibration});
        CHECK_FALSE(later.shown<relief::ReliefView>().cues[0].on);
    }
    TEST_CASE("switched on, a vibration is felt at once") {
        RunningApp run;
        run.environment.can_vibrate = true;
        run.start();
        run.want(CrampNow{});
        run.want(relief::SwitchCue{Cue::vibration});
        CHECK(run.asked_for<Vibrate>().size() == 1);
    }
}
