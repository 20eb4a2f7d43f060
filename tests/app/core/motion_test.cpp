#include "app/core/motion.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;

TEST_SUITE("motion") {
    TEST_CASE("before its beginning and after its end it stands in a pose") {
        CHECK(eased({-5}) == 0);
        CHECK(eased({0}) == 0);
        CHECK(eased(motion_length) == 1);
        CHECK(eased({1'000'000}) == 1);
    }
    TEST_CASE("it only ever goes on") {
        for (std::int64_t ms = 0; ms < motion_length.count; ms += 10)
            CHECK(eased({ms}) < eased({ms + 10}));
    }
    TEST_CASE("it asks for fewer than 30 frames a second, and for none once it stands") {
        int frames = 0;
        Milliseconds passed{0};
        while (auto const wait = next_pose(passed)) {
            passed = passed + *wait;
            ++frames;
        }
        CHECK(frames <= 30);
        CHECK(frames >= 20);
    }
}
