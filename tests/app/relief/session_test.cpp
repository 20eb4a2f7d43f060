#include "app/relief/session.h"
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

struct Clocks {
    Now now{{{1'795'057'920'000}, 60, {}}, {5'000}, {}, {}};

    void pass(Milliseconds time) {
        now.moment.at = now.moment.at + time;
        now.monotonic = now.monotonic + time;
    }

    void set_back(Milliseconds time) { now.moment.at.ms -= time.count; }

    void set_ahead(Milliseconds time) { now.moment.at.ms += time.count; }
};

}

TEST_SUITE("relief session") {
    TEST_CASE("a clock set back neither shortens a cramp nor makes it negative") {
        Clocks clocks;
        relief::ReliefSession session(clocks.now.moment, "calf", clocks.now);
        clocks.pass(seconds(90));
        clocks.set_back(hours(2));
        CHECK(session.elapsed(clocks.now) == seconds(90));
        CHECK(session.untouched(clocks.now) == seconds(90));
        session.stop(clocks.now);
        CHECK(session.duration().count == 90);
    }
    TEST_CASE("a clock set ahead by an hour is no time that passed") {
        Clocks clocks;
        relief::ReliefSession session(clocks.now.moment, "calf", clocks.now);
        clocks.pass(seconds(90));
        clocks.set_ahead(hours(1));
        CHECK(session.elapsed(clocks.now) == seconds(90));
        CHECK(session.untouched(clocks.now) == seconds(90));
        CHECK(session.in_step(clocks.now) == seconds(90));
    }
    TEST_CASE("a start in the future counts from now") {
        Clocks clocks;
        auto later = clocks.now.moment;
        later.at = later.at + hours(3);
        relief::ReliefSession session(later, "calf", clocks.now);
        clocks.pass(seconds(5));
        CHECK(session.elapsed(clocks.now) == seconds(5));
    }
    TEST_CASE("time that passed before the engine was there counts, and nobody touched anything in it") {
        Clocks clocks;
        auto const began = clocks.now.moment;
        clocks.pass(seconds(7));
        relief::ReliefSession session(began, "calf", clocks.now);
        CHECK(session.elapsed(clocks.now) == seconds(7));
        CHECK(session.untouched(clocks.now) == seconds(7));
        CHECK(session.in_step(clocks.now) == seconds(0));
    }
    TEST_CASE("a touch is counted from when it was, a step from when it began") {
        Clocks clocks;
        relief::ReliefSession session(clocks.now.moment, "calf", clocks.now);
        clocks.pass(minutes(4));
        session.touch(clocks.now);
        clocks.pass(minutes(1));
        CHECK(session.untouched(clocks.now) == minutes(1));
        session.start_step(1, clocks.now);
        clocks.pass(seconds(30));
        CHECK(session.in_step(clocks.now) == seconds(30));
        CHECK(session.untouched(clocks.now) == seconds(30));
        CHECK(session.elapsed(clocks.now) == minutes(5) + seconds(30));
    }
    TEST_CASE("the duration is fixed when it stops") {
        Clocks clocks;
        relief::ReliefSession session(clocks.now.moment, "calf", clocks.now);
        clocks.pass({61'999});
        session.stop(clocks.now);
        clocks.pass(minutes(5));
        CHECK(session.duration().count == 61);
    }
}
