#include "doctest.h"
#include "insight/trigger_looks.h"

using namespace unknot::insight;

namespace {

// A diary of so many days with a cramp every other night.
DayTable table_of(std::int32_t days, std::int32_t first = 0) {
    DayTable table;
    for (std::int32_t d = 0; d < days; ++d) {
        table.days.push_back(first + d);
        table.cramp.push_back(d % 2 == 1 ? 1 : 0);
    }
    return table;
}

}

TEST_SUITE("trigger_looks") {
    TEST_CASE("no look before day 60, and none of that day says likely") {
        CHECK_FALSE(last_look(0));
        CHECK_FALSE(last_look(59));
        CHECK(last_look(60)->day == 60);
        CHECK_FALSE(last_look(89)->may_say_likely);
        CHECK(last_look(90)->may_say_likely);
    }

    TEST_CASE("each look is followed by the next, and a year has three that may say likely") {
        int likely = 0;
        for (std::int32_t day = 0; day < 3000; ++day) {
            auto const next = next_look(day);
            CHECK(next.day > day);
            CHECK(last_look(next.day)->day == next.day);
            auto const last = last_look(next.day - 1);
            CHECK((!last || last->day <= day));
            if (day < 365 && last_look(day + 1) && last_look(day + 1)->day == day + 1 &&
                last_look(day + 1)->may_say_likely)
                ++likely;
        }
        CHECK(likely == 3);
        CHECK(next_look(365).day == 547);
        CHECK(next_look(547).day == 729);
    }

    TEST_CASE("a look uses the days before it, whatever the origin of the days, and stays until the next") {
        for (std::int32_t const first : {0, 20458}) {
            auto const table = table_of(200, first);
            CHECK_FALSE(last_analysis(table_of(59, first), first + 59));
            for (std::int32_t const today : {90, 120, 179}) {
                auto const point = last_analysis(table, first + today);
                REQUIRE(point);
                CHECK(*point == AnalysisPoint{90, 45, 90});
                CHECK(next_analysis(table, first + today) == first + 180);
            }
        }
    }

    TEST_CASE("fewer than eight cramps make no look, and the next is waited for") {
        auto table = table_of(100);
        for (std::size_t d = 14; d < table.cramp.size(); ++d)
            table.cramp[d] = 0;
        CHECK_FALSE(last_analysis(table, 100));
        table.cramp[80] = 1;
        CHECK(last_analysis(table, 100)->events == 8);
        CHECK(next_analysis(table, 100) == 180);
    }

    TEST_CASE("an empty diary has its first look in sixty days") {
        CHECK_FALSE(last_analysis({}, 500));
        CHECK(next_analysis({}, 500) == 560);
    }
}
