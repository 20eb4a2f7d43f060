#include "doctest.h"
#include "time/civil.h"

using namespace unknot;
using namespace unknot::time;

namespace {

Moment moment(std::string_view utc, int offset_minutes) {
    return {instant_from_iso(utc).value(), static_cast<std::int16_t>(offset_minutes), {}};
}

}

TEST_SUITE("civil") {
    TEST_CASE("refuses dates that do not exist") {
        for (auto const text :
             {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "1900-02-29", "1969-12-31",
              "0000-01-01", "2026-1-1", "20261-01-1", "2026/01/01", "2026-01-01 ", ""}) {
            CAPTURE(text);
            CHECK_FALSE(day_from_iso(text));
        }
        CHECK_FALSE(day_from_date(10000, 1, 1));
        CHECK_FALSE(day_from_date(2026, -1, 1));
        CHECK_FALSE(day_from_date(2026, 257, 1));
        CHECK_FALSE(day_from_date(2026, 1, 257));
    }

    TEST_CASE("every day has one date, and the next day the next weekday") {
        auto weekday = Weekday::thursday;
        for (CivilDay day = first_day; day <= CivilDay{80'000}; ++day.days) {
            auto const parts = date(day);
            CHECK(day_from_date(parts.year, parts.month, parts.day).value() == day);
            CHECK(day_from_iso(to_iso(day)).value() == day);
            CHECK(parts.weekday == weekday);
            weekday = static_cast<Weekday>((static_cast<int>(weekday) + 1) % 7);
        }
        CHECK(to_iso(last_day) == "9999-12-31");
    }

    TEST_CASE("the clock is that of the offset, whatever the zone is now") {
        auto const time = civil(moment("2026-11-22T23:30:15.000Z", 60));
        CHECK(time.year == 2026);
        CHECK(time.month == 11);
        CHECK(time.day == 23);
        CHECK(time.hour == 0);
        CHECK(time.minute == 30);
        CHECK(time.second == 15);
        CHECK(time.weekday == Weekday::monday);
    }

    TEST_CASE("offsets of quarter hours and on both sides of the date line") {
        CHECK(civil(moment("2026-06-01T00:00:00.000Z", 345)).minute == 45);
        CHECK(to_iso(day_of(moment("2026-06-01T12:00:00.000Z", 14 * 60))) == "2026-06-02");
        CHECK(to_iso(day_of(moment("2026-06-01T10:00:00.000Z", -11 * 60))) == "2026-05-31");
    }

    TEST_CASE("the first instant west of UTC still lies on a day") {
        auto const time = civil(moment("1970-01-01T00:00:00.000Z", -300));
        CHECK(time.year == 1969);
        CHECK(time.day == 31);
        CHECK(time.hour == 19);
        CHECK(to_iso(day_of(moment("1970-01-01T00:00:00.000Z", -300))) == "1969-12-31");
    }

    TEST_CASE("two in the morning belongs to last night") {
        auto const day_start = Minutes{4 * 60};
        CHECK(to_iso(night_of(moment("2026-11-05T02:00:00.000Z", 0), day_start)) == "2026-11-04");
        CHECK(to_iso(night_of(moment("2026-11-05T03:59:59.999Z", 0), day_start)) == "2026-11-04");
        CHECK(to_iso(night_of(moment("2026-11-05T04:00:00.000Z", 0), day_start)) == "2026-11-05");
        CHECK(night_of(moment("2026-11-05T02:00:00.000Z", 0), Minutes{0}) ==
              day_of(moment("2026-11-05T02:00:00.000Z", 0)));
    }
}
