#include "doctest.h"
#include "exchange/csv/values.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;

namespace {

Result<diary::Value> value(Field field, std::string_view cell, double scale = 1) {
    return read_csv_value(diary::row(field), cell, scale);
}

}

TEST_SUITE("csv_values") {
    TEST_CASE("numbers that are none, too large or out of range are refused") {
        for (auto const cell : {"", "x", "nan", "inf", "1e999", "-1e999", "0x5", "11", "-1", "5,5", "1e18", "5.5"})
            CHECK_FALSE_MESSAGE(value(Field::cramp_strength, cell), cell);
        for (auto const cell : {"nan", "infinity", "1e999", "-0.5", "100001", "1,500", "1,5,5", "1.5,2", "1.500", ","})
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
        CHECK(value(Field::intake_sodium, "1,234.5").value() == diary::Value{1234.5});
    }

    TEST_CASE("another unit is scaled, and rounded where the field holds whole numbers") {
        CHECK(value(Field::intake_volume, "8", 29.5735).value() == diary::Value{std::int64_t{237}});
        CHECK(value(Field::check_in_sleep, "7.5", 60).value() == diary::Value{std::int64_t{450}});
        CHECK_FALSE(value(Field::check_in_sleep, "25", 60));
    }
}
