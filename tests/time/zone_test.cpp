#include "doctest.h"
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

    TEST_CASE("the first offset also holds before its transition") {
        auto const zone = Zone::make("x", {{at("2026-01-01T00:00:00.000Z"), 90}}).value();
        CHECK(zone.offset_at(first_instant) == 90);
        CHECK(zone.resolve({2000, 1, 1, 12, 0, 0, {}}).value().moment.at == at("2000-01-01T10:30:00.000Z"));
    }
}
