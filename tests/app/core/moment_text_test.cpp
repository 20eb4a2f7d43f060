// Clock times as a person types them, in nights in which the clocks change.
#include "app/core/clock_text.h"
#include "app/core/moment_text.h"
#include "doctest.h"
#include "support/zones.h"

#include <algorithm>
#include <string>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

Now long_after(time::Zone const& zone) {
    Now now{zone.moment_at(instant("2029-06-01T12:00:00.000Z")), {5'000}, {}, {}};
    now.zone_of = [zone](time::Moment const&) { return zone; };
    return now;
}

time::Moment moment(time::Zone const& zone, char const* iso) { return zone.moment_at(instant(iso)); }

std::int64_t minutes_between(time::Moment const& from, time::Moment const& to) {
    return (to.at - from.at).count / 60'000;
}

}

TEST_SUITE("a typed stop") {
    TEST_CASE("over the gap of spring it is what passed, not what the clocks differ by") {
        auto const zone = london();
        auto const stop = stopped_at(moment(zone, "2026-03-29T00:50:00.000Z"), "02:20", long_after(zone));
        CHECK(stop.problem.empty());
        CHECK(minutes_between(moment(zone, "2026-03-29T00:50:00.000Z"), stop.at) == 30);
    }
    TEST_CASE("before its start by the clock, after it in the hour that came again") {
        auto const zone = london();
        auto const start = moment(zone, "2026-10-25T00:50:00.000Z");   // the first 01:50
        auto const stop = stopped_at(start, "01:10", long_after(zone));
        CHECK(stop.problem.empty());
        CHECK(minutes_between(start, stop.at) == 20);
    }
    TEST_CASE("that may be either of two is asked about, both after the start") {
        auto const zone = london();
        auto const start = moment(zone, "2026-10-24T23:50:00.000Z");   // 00:50
        auto const stop = stopped_at(start, "01:10", long_after(zone));
        CHECK(stop.problem == clock_came_twice);
        REQUIRE(stop.choices.size() == 2);
        CHECK(minutes_between(start, stop.choices[0]) == 20);
        CHECK(minutes_between(start, stop.choices[1]) == 80);
    }
    TEST_CASE("that never was is asked about, and only what is after the start is offered") {
        auto const zone = london();
        auto const start = moment(zone, "2026-03-29T00:50:00.000Z");
        auto const stop = stopped_at(start, "01:30", long_after(zone));
        CHECK(stop.problem == clock_was_skipped);
        REQUIRE(stop.choices.size() == 1);
        CHECK(write_clock(time::civil(stop.choices[0])) == "02:30");
    }
    TEST_CASE("in the future is refused, of two only the past one is taken") {
        auto const zone = london();
        auto now = long_after(zone);
        now.moment = moment(zone, "2026-10-25T00:30:00.000Z");   // the first 01:30
        auto const start = moment(zone, "2026-10-24T23:50:00.000Z");
        CHECK(stopped_at(start, "02:30", now).problem == "form.in_future");
        auto const stop = stopped_at(start, "01:10", now);
        CHECK(stop.problem.empty());
        CHECK(minutes_between(start, stop.at) == 20);
    }
    TEST_CASE("in the second of the two hours, before the start, is refused") {
        auto const zone = london();
        auto const start = moment(zone, "2026-10-25T01:50:00.000Z");   // the second 01:50
        CHECK(stopped_at(start, "01:10", long_after(zone)).problem == "form.stop_before_start");
    }
    TEST_CASE(
        "law: in every zone it is one of the moments that its clock showed, so a length is a difference of instants") {
        for (auto const& zone : every_kind_of_zone()) {
            auto const now = long_after(zone);
            for (auto const& change : zone.transitions()) {
                if (change.from < instant("2026-01-01T00:00:00.000Z")) continue;
                for (int before = -180; before <= 120; before += 25)
                    for (int length = 0; length <= 300; length += 35) {
                        auto const start = zone.moment_at({change.from.ms + before * 60'000LL});
                        auto const end = zone.moment_at({start.at.ms + length * 60'000LL});
                        auto const stop = stopped_at(start, write_clock(time::civil(end)), now);
                        CAPTURE(std::string(zone.name()));
                        CAPTURE(before);
                        CAPTURE(length);
                        if (stop.problem.empty()) {
                            REQUIRE(stop.at == end);
                            continue;
                        }
                        REQUIRE(std::count(stop.choices.begin(), stop.choices.end(), end) == 1);
                    }
            }
        }
    }
}

TEST_SUITE("a typed start or date") {
    TEST_CASE("is resolved with the offset of its own day, however far off the record's was") {
        auto const zone = berlin();
        auto const winter = moment(zone, "2026-11-19T03:12:00.000Z");
        auto const summer = moved(winter, Text::date, "2026-07-15", long_after(zone));
        CHECK(summer.problem.empty());
        CHECK(summer.at == moment(zone, "2026-07-15T02:12:00.000Z"));
        CHECK(time::civil(summer.at).hour == 4);
    }
    TEST_CASE("that never was is not moved in silence") {
        auto const zone = berlin();
        auto const typed = moved(moment(zone, "2026-03-29T04:00:00.000Z"), Text::start, "02:30", long_after(zone));
        CHECK(typed.problem == clock_was_skipped);
        REQUIRE(typed.choices.size() == 2);
        CHECK(write_clock(time::civil(typed.choices[0])) == "01:30");
        CHECK(write_clock(time::civil(typed.choices[1])) == "03:30");
    }
    TEST_CASE("that came twice is asked about, by the clock and by the date") {
        auto const zone = lord_howe();
        auto const now = long_after(zone);
        auto const typed = moved(moment(zone, "2026-04-04T20:00:00.000Z"), Text::start, "01:45", now);
        CHECK(typed.problem == clock_came_twice);
        REQUIRE(typed.choices.size() == 2);
        CHECK(minutes_between(typed.choices[0], typed.choices[1]) == 30);
        auto const other_day = zone.resolve(clock_of("2026-04-07", 1, 45)).value().moment;
        CHECK(moved(other_day, Text::date, "2026-04-05", now).choices == typed.choices);
    }
    TEST_CASE("over the date line, the day that was left out is asked about") {
        auto const zone = over_the_line();
        auto const typed = moved(moment(zone, "2026-05-03T10:00:00.000Z"), Text::date, "2026-05-01", long_after(zone));
        CHECK(typed.problem == clock_was_skipped);
        REQUIRE(typed.choices.size() == 2);
        CHECK(minutes_between(typed.choices[0], typed.choices[1]) == 1440);
    }
    TEST_CASE("law: every minute that a clock showed can be typed, in every zone") {
        for (auto const& zone : every_kind_of_zone()) {
            auto const now = long_after(zone);
            for (auto const& change : zone.transitions()) {
                if (change.from < instant("2026-01-01T00:00:00.000Z")) continue;
                for (int minute = -200; minute <= 200; minute += 5) {
                    auto const meant = zone.moment_at({change.from.ms + minute * 60'000LL});
                    // A record of the same day by the clock, at an hour that came once.
                    auto local = time::date(time::day_of(meant));
                    local.hour = 12;
                    auto const record = zone.resolve(local).value().moment;
                    auto const typed = moved(record, Text::start, write_clock(time::civil(meant)), now);
                    bool const taken = typed.problem.empty() && typed.at == meant;
                    bool const offered = std::count(typed.choices.begin(), typed.choices.end(), meant) == 1;
                    CAPTURE(std::string(zone.name()));
                    CAPTURE(minute);
                    REQUIRE((taken || offered));
                }
            }
        }
    }
}
