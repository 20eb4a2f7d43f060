// How long something has taken, by two clocks that may each be wrong.
#include "doctest.h"
#include "time/elapsed.h"

using namespace unknot;
using namespace unknot::time;

namespace {

constexpr std::int64_t second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour, year = 365 * day;
constexpr ClockReading start{{1'795'057'920'000}, {5'000}};

ClockReading later(std::int64_t wall, std::int64_t monotonic) {
    return {{start.wall.ms + wall}, {start.monotonic.count + monotonic}};
}

struct Row {
    char const* what;
    std::int64_t wall, monotonic;
    Visibility visibility;
    std::int64_t elapsed;
};

// The rule: the wall clock counts only for a page that was hidden, since the device may have slept.
constexpr Row table[] = {
    {"both run", 90 * second, 90 * second, Visibility::visible, 90 * second},
    {"both run, hidden", 90 * second, 90 * second, Visibility::hidden, 90 * second},
    {"set an hour ahead", hour + second, second, Visibility::visible, second},
    {"set five years ahead", 5 * year + second, second, Visibility::visible, second},
    {"set back two years", -2 * year + second, second, Visibility::visible, second},
    {"set back while hidden", -2 * year + second, second, Visibility::hidden, second},
    {"the wall clock is stuck", 0, 90 * second, Visibility::visible, 90 * second},
    {"the wall clock is stuck, hidden", 0, 90 * second, Visibility::hidden, 90 * second},
    {"slept for eight hours", 8 * hour, second, Visibility::hidden, 8 * hour},
    {"slept, and the monotonic clock ran on", 8 * hour, 8 * hour, Visibility::hidden, 8 * hour},
    {"the monotonic clock is coarse and went back", second, -3, Visibility::visible, 0},
    {"slept, with a monotonic clock that went back", hour, -3, Visibility::hidden, hour},
};

}

TEST_SUITE("elapsed") {
    TEST_CASE("the table of the rule") {
        for (auto const& row : table) {
            CAPTURE(row.what);
            CHECK(elapsed(start, later(row.wall, row.monotonic), row.visibility).count == row.elapsed);
        }
    }
    TEST_CASE("law: it is never negative, and never less than the monotonic clock says") {
        for (std::int64_t wall = -2 * day; wall <= 2 * day; wall += 7 * hour + 13)
            for (std::int64_t monotonic = 0; monotonic <= day; monotonic += 5 * hour + 11)
                for (auto const visibility : {Visibility::visible, Visibility::hidden})
                    CHECK(elapsed(start, later(wall, monotonic), visibility).count >= monotonic);
    }
}

TEST_SUITE("steady clock") {
    TEST_CASE("it begins where the monotonic clock stands and runs with it") {
        SteadyClock clock;
        CHECK(clock.read(start) == start.monotonic);
        CHECK(clock.read(later(10 * second, 10 * second)) == start.monotonic + Milliseconds{10 * second});
    }
    TEST_CASE("an hour set ahead in view is no time, eight hours asleep are") {
        SteadyClock clock;
        (void)clock.read(start);
        CHECK(clock.read(later(hour + second, second)) == start.monotonic + Milliseconds{second});
        clock.set_visibility(Visibility::hidden);
        CHECK(clock.read(later(9 * hour + second, second)) == start.monotonic + Milliseconds{8 * hour + second});
        clock.set_visibility(Visibility::visible);
        CHECK(clock.read(later(-5 * hour, 3 * second)) == start.monotonic + Milliseconds{8 * hour + 3 * second});
    }
    TEST_CASE("law: readings only grow, and how often it is read changes nothing") {
        SteadyClock often, seldom;
        (void)often.read(start);
        (void)seldom.read(start);
        Milliseconds before{};
        for (std::int64_t passed = 0; passed <= hour; passed += 7 * second) {
            auto const now = often.read(later(passed, passed));
            CHECK(now >= before);
            before = now;
        }
        auto const end = hour - hour % (7 * second);
        CHECK(seldom.read(later(end, end)) == before);
    }
}
