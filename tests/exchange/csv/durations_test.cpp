#include "doctest.h"
#include "exchange/csv/durations.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

double read(std::string_view cell, TwoPart parts = TwoPart::unknown, double unit = 1) {
    auto const seconds = read_length(cell, parts, unit, DecimalSign::unknown);
    return seconds ? seconds.value() : -1;
}

}

TEST_SUITE("csv_durations") {
    TEST_CASE("what is no length is refused, and a negative one says so") {
        for (auto const cell : {"", "a few minutes", "5 apples", "1:2:3", "0:61:00", "1 min 5 h", "::", "5 min x"})
            CHECK_MESSAGE(read(cell) == -1, cell);
        CHECK(read_length("-0:01:00", TwoPart::unknown, 1, DecimalSign::unknown).error().what.find("negative") !=
              std::string::npos);
    }

    TEST_CASE("two parts are read only where it is known what they are") {
        CHECK(read_length("2:05", TwoPart::unknown, 1, DecimalSign::unknown).error().problem == Problem::conflict);
        CHECK(read("2:05", TwoPart::minutes_seconds) == 125);
        CHECK(read("2:05", TwoPart::hours_minutes) == 7500);
        CHECK(read("75:00", TwoPart::minutes_seconds) == 4500);
    }

    TEST_CASE("three parts and units say it themselves") {
        CHECK(read("0:03:20") == 200);
        CHECK(read("00:41:15.6") == doctest::Approx(2475.6));
        CHECK(read("1 h 20 min") == 4800);
        CHECK(read("1h20") == 4800);
        CHECK(read("2 min 30 s") == 150);
        CHECK(read("90 sec") == 90);
        CHECK(read("1 Std. 20 Min.") == 4800);
        CHECK(read("1,5 min") == 90);
        CHECK(read("PT5M30S") == 330);
        CHECK(says_its_unit("5 min"));
        CHECK_FALSE(says_its_unit("5"));
        CHECK(has_two_parts("2:05"));
    }

    TEST_CASE("a number alone is counted in the unit of its column") {
        CHECK(read("5", TwoPart::unknown, 60) == 300);
        CHECK(read("0,5", TwoPart::unknown, 60) == 30);
    }
}
