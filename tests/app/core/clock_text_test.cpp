#include "app/core/clock_text.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;

TEST_SUITE("clock_text") {
    TEST_CASE("refuses what is no clock time") {
        for (auto const* text : {"", "3:12", "24:00", "12:60", "-1:00", "12-30", "12:3a", "+1:00", "12:30:4",
                                 "12:30:456", " 12:30", "12:30 ", "1\xC3\xA9:30", "99:99"}) {
            CAPTURE(text);
            auto const read = read_clock(text);
            REQUIRE_FALSE(read);
            CHECK(read.error().problem == Problem::malformed);
        }
    }
    TEST_CASE("drops the seconds some browsers send") {
        auto const read = read_clock("03:12:45");
        REQUIRE(read);
        CHECK(read.value().hour == 3);
        CHECK(read.value().minute == 12);
    }
    TEST_CASE("every minute of a day is read as it is written") {
        for (int minute = 0; minute < 24 * 60; ++minute) {
            time::CivilTime time;
            time.hour = minute / 60;
            time.minute = minute % 60;
            auto const text = write_clock(time);
            CHECK(text.size() == 5);
            auto const read = read_clock(text);
            REQUIRE(read);
            CHECK(read.value().hour * 60 + read.value().minute == minute);
        }
    }
}
