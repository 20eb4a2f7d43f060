#include "doctest.h"
#include "exchange/csv/times.h"

#include <string>
#include <utility>

using namespace unknot;
using namespace unknot::exchange;

namespace {

// "2026-11-22 03:20:46 60", with the offset if there is one.
std::string clock_of(std::string_view cell, DateOrder order = DateOrder::day_first) {
    auto const read = read_csv_time(cell, order);
    if (!read) return "refused";
    auto const& clock = read.value().clock;
    auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    auto out = std::to_string(clock.year) + '-' + two(clock.month) + '-' + two(clock.day);
    if (read.value().has_clock) out += ' ' + two(clock.hour) + ':' + two(clock.minute) + ':' + two(clock.second);
    if (read.value().offset_minutes) out += ' ' + std::to_string(*read.value().offset_minutes);
    return out;
}

}

TEST_SUITE("csv_times") {
    TEST_CASE("times that cannot be are refused") {
        for (auto const cell :
             {"", "2026", "2026-02-30", "2026-13-01", "1969-12-31", "2026-11-22 24:00", "2026-11-22 3", "22.11-2026",
              "2026-11-22 03:60", "2026-11-22 13:00 pm", "2026-11-22 00:10 am", "2026-11-22 03:20 xm",
              "2026-11-22 03:20+19:00", "2026-11-22 03:20+01:00x", "2026-11-22x03:20", "2026-11-22 03:20:", "a-b-c"})
            CHECK_MESSAGE(clock_of(cell) == "refused", cell);
    }

    TEST_CASE("times are read as other programs write them") {
        CHECK(clock_of("2026-11-22") == "2026-11-22");
        CHECK(clock_of(" 2026/11/22 ") == "2026-11-22");
        CHECK(clock_of("2026-11-22 03:20") == "2026-11-22 03:20:00");
        CHECK(clock_of("2026-11-22T03:20:46.123Z") == "2026-11-22 03:20:46 0");
        CHECK(clock_of("2026-11-22T03:20:46+01:00") == "2026-11-22 03:20:46 60");
        CHECK(clock_of("2026-11-22 03:20 -0330") == "2026-11-22 03:20:00 -210");
        CHECK(clock_of("2026-11-22 12:05 am") == "2026-11-22 00:05:00");
        CHECK(clock_of("2026-11-22 12:05 PM") == "2026-11-22 12:05:00");
        CHECK(clock_of("2026-11-22 3:05pm") == "2026-11-22 15:05:00");
    }

    TEST_CASE("whether day or month comes first is the caller's to say") {
        CHECK(clock_of("03/04/2026", DateOrder::day_first) == "2026-04-03");
        CHECK(clock_of("03/04/2026", DateOrder::month_first) == "2026-03-04");
        CHECK(clock_of("2026-03-04", DateOrder::month_first) == "2026-03-04");
        CHECK(clock_of("22.11.2026", DateOrder::month_first) == "refused");
    }

    TEST_CASE("offsets are minutes or hours and minutes") {
        for (auto const& [cell, minutes] : {std::pair{"60", 60}, {"-300", -300}, {"+01:00", 60}, {"-03:30", -210}})
            CHECK(read_csv_offset(cell).value() == minutes);
        for (auto const cell : {"", "+", "1081", "19:00", "x", "60x", "01:00x", "--1"})
            CHECK_FALSE_MESSAGE(read_csv_offset(cell), cell);
    }
}
