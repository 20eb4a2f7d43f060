#include "doctest.h"
#include "support/zones.h"
#include "time/zone.h"

using namespace unknot;
using namespace unknot::time;

namespace {

Instant at(std::string_view iso) { return instant_from_iso(iso).value(); }

// Central Europe in 2026.
Zone berlin() {
    return Zone::make("Europe/Berlin", {{at("1970-01-01T00:00:00.000Z"), 60},
                                        {at("2026-03-29T01:00:00.000Z"), 120},
                                        {at("2026-10-25T01:00:00.000Z"), 60}})
        .value();
}

// Half an hour of daylight saving, on the other side of the world.
Zone lord_howe() {
    return Zone::make("Australia/Lord_Howe", {{at("1970-01-01T00:00:00.000Z"), 660},
                                              {at("2026-04-04T15:00:00.000Z"), 630},
                                              {at("2026-10-03T15:30:00.000Z"), 660}})
        .value();
}

CivilTime clock(int month, int day, int hour, int minute) { return {2026, month, day, hour, minute, 0, {}}; }

}

TEST_SUITE("zone") {
    TEST_CASE("refuses transitions that cannot be") {
        CHECK_FALSE(Zone::make("x", {}));
        CHECK_FALSE(Zone::make("x", {{Instant{5}, 0}, {Instant{5}, 60}}));
        CHECK_FALSE(Zone::make("x", {{Instant{5}, 0}, {Instant{4}, 60}}));
        CHECK_FALSE(Zone::make("x", {{Instant{5}, 18 * 60 + 1}}));
    }

    TEST_CASE("refuses a clock time that cannot be") {
        CHECK_FALSE(berlin().resolve(clock(2, 30, 12, 0)));
        CHECK_FALSE(berlin().resolve(clock(2, 3, 24, 0)));
        CHECK_FALSE(berlin().resolve(clock(2, 3, 12, 60)));
        CHECK_FALSE(berlin().resolve({2026, 2, 3, 12, 0, -1, {}}));
        CHECK_FALSE(berlin().resolve({1970, 1, 1, 0, 30, 0, {}}));
    }

    TEST_CASE("a clock time in the spring gap is moved behind it, and says so") {
        auto const resolved = berlin().resolve(clock(3, 29, 2, 30));
        REQUIRE(resolved);
        CHECK(resolved.value().fit == Fit::shifted);
        CHECK(resolved.value().moment.at == at("2026-03-29T01:30:00.000Z"));
        CHECK(civil(resolved.value().moment).hour == 3);
        CHECK(civil(resolved.value().moment).minute == 30);
    }

    TEST_CASE("a clock time that comes twice in autumn is the earlier, and says so") {
        auto const resolved = berlin().resolve(clock(10, 25, 2, 30));
        REQUIRE(resolved);
        CHECK(resolved.value().fit == Fit::ambiguous);
        CHECK(resolved.value().moment.at == at("2026-10-25T00:30:00.000Z"));
        CHECK(resolved.value().moment.offset_minutes == 120);
    }

    TEST_CASE("the edges of gap and repeat are exact") {
        CHECK(berlin().resolve(clock(3, 29, 1, 59)).value().fit == Fit::exact);
        CHECK(berlin().resolve(clock(3, 29, 3, 0)).value().fit == Fit::exact);
        CHECK(berlin().resolve(clock(10, 25, 1, 59)).value().fit == Fit::exact);
        CHECK(berlin().resolve(clock(10, 25, 2, 0)).value().fit == Fit::ambiguous);
        CHECK(berlin().resolve(clock(10, 25, 3, 0)).value().fit == Fit::exact);
    }

    TEST_CASE("a gap of half an hour shifts by half an hour") {
        auto const resolved = lord_howe().resolve(clock(10, 4, 2, 10));
        REQUIRE(resolved);
        CHECK(resolved.value().fit == Fit::shifted);
        CHECK(civil(resolved.value().moment).hour == 2);
        CHECK(civil(resolved.value().moment).minute == 40);
        CHECK(lord_howe().resolve(clock(4, 5, 1, 45)).value().fit == Fit::ambiguous);
    }

    TEST_CASE("a moment of the zone resolves back to itself, or to its earlier double") {
        for (auto const& zone : {berlin(), lord_howe()}) {
            for (Instant now = at("2026-01-01T00:00:00.000Z"); now < at("2027-01-01T00:00:00.000Z");
                 now.ms += 17 * 60'000) {
                auto const resolved = zone.resolve(civil(zone.moment_at(now)));
                REQUIRE(resolved);
                CHECK(resolved.value().fit != Fit::shifted);
                bool const same = resolved.value().moment.at == now;
                CHECK((same || (resolved.value().fit == Fit::ambiguous && resolved.value().moment.at < now)));
                CHECK(civil(resolved.value().moment) == civil(zone.moment_at(now)));
            }
        }
    }

    TEST_CASE("law: every moment of every zone is one of the two that its clock time means") {
        for (auto const& zone : tests::every_kind_of_zone()) {
            int broken = 0;
            for (Instant now = at("2026-01-01T00:00:00.000Z"); now < at("2027-01-01T00:00:00.000Z");
                 now.ms += 29 * 60'000) {
                auto const moment = zone.moment_at(now);
                auto const resolved = zone.resolve(civil(moment)).value();
                bool const is_one = resolved.moment == moment || resolved.other == moment;
                bool const says_how = resolved.moment == resolved.other
                                          ? resolved.fit == Fit::exact
                                          : resolved.fit == Fit::ambiguous && resolved.moment.at < resolved.other.at;
                bool const shows_it = civil(resolved.other) == civil(moment);
                if (!is_one || !says_how || !shows_it) ++broken;
            }
            CHECK_MESSAGE(broken == 0, std::string(zone.name()));
        }
    }

    TEST_CASE("law: a clock time that never was lies as far behind its gap as before it; any other is shown") {
        for (auto const& zone : tests::every_kind_of_zone()) {
            int broken = 0;
            for (CivilDay day = day_from_date(2026, 1, 1).value(); day < day_from_date(2027, 1, 1).value(); ++day.days)
                for (int minute = 0; minute < 1440; minute += 15) {
                    auto local = date(day);
                    local.hour = minute / 60;
                    local.minute = minute % 60;
                    auto const resolved = zone.resolve(local).value();
                    auto const gap = resolved.moment.offset_minutes - resolved.other.offset_minutes;
                    auto const apart = (resolved.moment.at - resolved.other.at).count / 60'000;
                    bool const holds =
                        resolved.fit == Fit::shifted ? gap > 0 && apart == gap : civil(resolved.moment) == local;
                    if (!holds) ++broken;
                }
            CHECK_MESSAGE(broken == 0, std::string(zone.name()));
        }
    }

    TEST_CASE("a day in which the clocks change has 23 or 25 hours, in Lord Howe half an hour less or more") {
        auto const hours_of = [](Zone const& zone, char const* day, char const* next) {
            auto const start = zone.resolve(tests::clock_of(day, 0, 0)).value().moment.at;
            auto const end = zone.resolve(tests::clock_of(next, 0, 0)).value().moment.at;
            return static_cast<double>((end - start).count) / 3'600'000;
        };
        CHECK(hours_of(tests::london(), "2026-03-29", "2026-03-30") == 23);
        CHECK(hours_of(tests::london(), "2026-10-25", "2026-10-26") == 25);
        CHECK(hours_of(tests::auckland(), "2026-09-27", "2026-09-28") == 23);
        CHECK(hours_of(tests::lord_howe(), "2026-10-04", "2026-10-05") == 23.5);
        CHECK(hours_of(tests::lord_howe(), "2026-04-05", "2026-04-06") == 24.5);
        CHECK(hours_of(tests::by_law(), "2026-06-11", "2026-06-12") == 23);
        CHECK(hours_of(tests::kiritimati(), "2026-03-29", "2026-03-30") == 24);
    }

    TEST_CASE("the first offset also holds before its transition") {
        auto const zone = Zone::make("x", {{at("2026-01-01T00:00:00.000Z"), 90}}).value();
        CHECK(zone.offset_at(first_instant) == 90);
        CHECK(zone.resolve({2000, 1, 1, 12, 0, 0, {}}).value().moment.at == at("2000-01-01T10:30:00.000Z"));
    }
}
