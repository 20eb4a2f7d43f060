#include "base/units.h"
#include "doctest.h"

#include <type_traits>

using namespace unknot;

TEST_SUITE("units") {
    TEST_CASE("amounts of different units do not mix") {
        CHECK_FALSE(std::is_convertible_v<Minutes, Seconds>);
        CHECK_FALSE(std::is_convertible_v<int, Seconds>);
    }

    TEST_CASE("amounts of one unit add up and compare") {
        CHECK(Seconds{2} + Seconds{3} == Seconds{5});
        CHECK(Seconds{2} - Seconds{3} < Seconds{0});
    }

    TEST_CASE("a day in milliseconds") {
        CHECK(ms_per_day == 86'400'000);
        CHECK(minutes_per_day * ms_per_minute == ms_per_day);
    }
}
