#include "app/stretch/session.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::app::stretch;

namespace {

knowledge::Action two_moves() {
    knowledge::Action action;
    action.id = "bedtime_stretch";
    knowledge::Move calf{"Lean in.", "wall_calf", "calf", {"Left calf", "Right calf"}, 10, 2};
    knowledge::Move back{"Lean forward.", "thigh_back", "thigh_back", {"Both thighs"}, 20, 1};
    action.moves = {calf, back};
    return action;
}

// A hold, and then what goes on until the person says that it is done.
knowledge::Action with_own_pace() {
    knowledge::Action action;
    action.moves = {{"Lean in.", "wall_calf", "calf", {"Calf"}, 10, 1}, {"Rise.", "", "", {"Left", "Right"}}};
    return action;
}

Now at(std::int64_t ms) {
    Now now;
    now.monotonic = {ms};
    return now;
}

}

TEST_SUITE("stretch: the session") {
    TEST_CASE("one side is held as often as the move says before the other") {
        auto const action = two_moves();
        auto const holds = holds_of(action);
        REQUIRE(holds.size() == 5);
        CHECK(holds[0].side == 0);
        CHECK(holds[1].side == 0);
        CHECK(holds[1].number == 2);
        CHECK(holds[2].side == 1);
        CHECK(holds[4].side == 0);
        CHECK(holds[4].move->muscle == "thigh_back");
    }
    TEST_CASE("a rest comes before each hold, and both end by themselves") {
        auto const action = two_moves();
        Session session(action, at(0));
        CHECK(session.resting());
        CHECK(session.left(at(1'000)) == Milliseconds{4'000});
        CHECK_FALSE(session.advance(at(4'999)));
        CHECK(session.advance(at(5'000)));
        CHECK_FALSE(session.resting());
        CHECK(session.left(at(5'000)) == Milliseconds{10'000});
        CHECK(session.share(at(10'000)) == doctest::Approx(0.5));
        CHECK(session.advance(at(15'000)));
        CHECK(session.resting());
        CHECK(session.at() == 1);
        CHECK(session.held().size() == 1);
    }
    TEST_CASE("after a sleep of the device it stands where it would have come to") {
        auto const action = two_moves();
        Session session(action, at(0));
        session.advance(at(31'000));   // two whole holds, and a second of the next rest
        CHECK(session.at() == 2);
        CHECK(session.resting());
        CHECK(session.left(at(31'000)) == Milliseconds{4'000});
        session.advance(at(1'000'000));
        CHECK(session.over());
        CHECK(session.held().size() == 5);
        CHECK(session.took(at(1'000'000)) == Milliseconds{5 * 5'000 + 4 * 10'000 + 20'000});
    }
    TEST_CASE("while it is paused no time passes") {
        auto const action = two_moves();
        Session session(action, at(0));
        session.pause(at(2'000));
        CHECK_FALSE(session.advance(at(500'000)));
        CHECK(session.left(at(500'000)) == Milliseconds{3'000});
        session.pause(at(500'000));
        CHECK(session.left(at(501'000)) == Milliseconds{2'000});
        CHECK(session.took(at(501'000)) == Milliseconds{3'000});
    }
    TEST_CASE("a hold that was skipped does not count as held, and its time does") {
        auto const action = two_moves();
        Session session(action, at(0));
        session.advance(at(5'000));
        session.next(at(9'000));
        CHECK(session.at() == 1);
        CHECK(session.resting());
        CHECK(session.held().empty());
        CHECK(session.took(at(9'000)) == Milliseconds{9'000});
        for (int hold = 0; hold < 10; ++hold)
            session.next(at(9'000));
        CHECK(session.over());
    }
    TEST_CASE("again begins this hold anew; in its rest, the one before") {
        auto const action = two_moves();
        Session session(action, at(0));
        session.back(at(2'000));
        CHECK(session.at() == 0);
        session.advance(at(7'000));
        CHECK_FALSE(session.resting());
        session.back(at(8'000));
        CHECK(session.at() == 0);
        CHECK(session.resting());
        session.advance(at(23'000));
        CHECK(session.at() == 1);
        session.back(at(24'000));
        CHECK(session.at() == 0);
    }
    TEST_CASE("pausing a skipped hold keeps it paused at its beginning") {
        auto const action = two_moves();
        Session session(action, at(0));
        session.pause(at(1'000));
        session.next(at(50'000));
        CHECK(session.paused());
        CHECK(session.at() == 1);
        CHECK(session.left(at(90'000)) == Milliseconds{5'000});
    }
    TEST_CASE("what has no end of its own has no rest before it, and does not end by itself") {
        auto const action = with_own_pace();
        Session session(action, at(0));
        CHECK(session.advance(at(15'000)));
        CHECK(session.at() == 1);
        CHECK_FALSE(session.resting());
        CHECK_FALSE(session.advance(at(200'000)));
        CHECK(session.passed(at(200'000)) == Milliseconds{185'000});
        CHECK(session.share(at(200'000)) == 0);
    }
    TEST_CASE("forgotten, it is over without it, and nobody knows how long it took") {
        auto const action = with_own_pace();
        Session session(action, at(0));
        session.advance(at(20'000));
        CHECK(session.advance(at(15'000 + forgotten_after.count)));
        CHECK(session.over());
        CHECK(session.held().size() == 1);
        CHECK(session.took(at(10'000'000)) == Milliseconds{15'000});
    }
    TEST_CASE("done, it counts; skipped, it does not; and a hold cannot be said to be done") {
        auto const action = with_own_pace();
        Session session(action, at(0));
        session.done(at(7'000));
        CHECK(session.at() == 0);
        session.advance(at(15'000));
        session.done(at(75'000));
        CHECK(session.held().size() == 2);
        CHECK(session.held().back().side == 0);
        CHECK(session.at() == 2);
        session.next(at(80'000));
        CHECK(session.over());
        CHECK(session.held().size() == 2);
        CHECK(session.took(at(80'000)) == Milliseconds{80'000});
    }
    TEST_CASE("again within its first seconds leads to the one before, later to its own beginning") {
        auto const action = with_own_pace();
        Session session(action, at(0));
        session.advance(at(15'000));
        session.done(at(40'000));
        session.back(at(60'000));
        CHECK(session.at() == 2);
        CHECK(session.passed(at(60'000)) == Milliseconds{0});
        session.back(at(61'000));
        CHECK(session.at() == 1);
    }
}
