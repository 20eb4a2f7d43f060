#include "doctest.h"
#include "exchange/csv/values.h"

#include <utility>

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;

namespace {

Result<diary::Value> value(Field field, std::string_view cell, double scale = 1) {
    return read_csv_value(diary::row(field), cell, scale);
}

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

TEST_SUITE("csv_values") {
    TEST_CASE("numbers that are none, too large or out of range are refused") {
        for (auto const cell : {"", "x", "nan", "inf", "1e999", "-1e999", "0x5", "11", "-1", "5,5", "1e18", "5.5"})
            CHECK_FALSE_MESSAGE(value(Field::cramp_strength, cell), cell);
        for (auto const cell :
             {"nan", "infinity", "1e999", "-0.5", "100001", "1,500", "1,5,5", "1.5,2", "1,234.5", ","})
            CHECK_FALSE_MESSAGE(value(Field::intake_sodium, cell), cell);
    }

    TEST_CASE("words that are none of the field's are refused and named") {
        auto const refused = value(Field::cramp_muscle, "Wade");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().problem == Problem::unknown_name);
        CHECK(refused.error().what.find("calf") != std::string::npos);
        CHECK_FALSE(value(Field::cramp_helped, "walked swam"));
        CHECK_FALSE(value(Field::cramp_woke, "perhaps"));
        CHECK_FALSE(value(Field::check_in_day, "22.11.2026"));
    }

    TEST_CASE("text that is not UTF-8 or too long is refused") {
        CHECK_FALSE(value(Field::cramp_note, "\xFF"));
        CHECK_FALSE(value(Field::cramp_note, std::string(4001, 'x')));
        CHECK(value(Field::cramp_note, std::string(4000, 'x')));
    }

    TEST_CASE("values are read as people write them") {
        CHECK(value(Field::cramp_strength, " 7 ").value() == diary::Value{std::int64_t{7}});
        CHECK(value(Field::cramp_woke, "YES").value() == diary::Value{true});
        CHECK(value(Field::cramp_woke, "0").value() == diary::Value{false});
        CHECK(value(Field::cramp_muscle, "Calf").value() == diary::choice(Field::cramp_muscle, "calf"));
        std::string_view const words[] = {"walked", "heat"};
        CHECK(value(Field::cramp_helped, "heat; Walked,").value() == diary::choices(Field::cramp_helped, words));
        CHECK(value(Field::intake_sodium, "1e2").value() == diary::Value{100.0});
        CHECK(value(Field::intake_sodium, "12,5").value() == diary::Value{12.5});
        CHECK(value(Field::intake_sodium, "0,25").value() == diary::Value{0.25});
    }

    TEST_CASE("another unit is scaled, and rounded where the field holds whole numbers") {
        CHECK(value(Field::intake_volume, "8", 29.5735).value() == diary::Value{std::int64_t{237}});
        CHECK(value(Field::check_in_sleep, "7.5", 60).value() == diary::Value{std::int64_t{450}});
        CHECK_FALSE(value(Field::check_in_sleep, "25", 60));
    }

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
