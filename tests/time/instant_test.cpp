#include "doctest.h"
#include "time/instant.h"

#include <cmath>
#include <limits>

using namespace unknot;
using namespace unknot::time;

TEST_SUITE("instant") {
    TEST_CASE("a clock that gives no number or a year beyond reason is refused") {
        for (double const ms : {std::nan(""), HUGE_VAL, -HUGE_VAL, -1.0, 253402300800000.0, 1e300, -1e300}) {
            CAPTURE(ms);
            auto const at = instant_from_ms(ms);
            REQUIRE_FALSE(at);
            CHECK(at.error().problem == Problem::out_of_range);
        }
    }

    TEST_CASE("the ends of the range are in it") {
        CHECK(instant_from_ms(0).value() == first_instant);
        CHECK(instant_from_ms(253402300799999.0).value() == last_instant);
        CHECK(instant_from_ms(1.9).value().ms == 1);
    }

    TEST_CASE("an end before the start is refused, as when a clock is set back") {
        auto const length = seconds_between({5000}, {4999});
        REQUIRE_FALSE(length);
        CHECK(length.error().problem == Problem::conflict);
    }

    TEST_CASE("seconds are whole and rounded down") {
        CHECK(seconds_between({5000}, {5000}).value() == Seconds{0});
        CHECK(seconds_between({5000}, {124999}).value() == Seconds{119});
    }

    TEST_CASE("refuses what is no ISO instant") {
        for (auto const text : {"", "2026-11-22", "2026-11-22T02:20:46Z", "2026-11-22T24:00:00.000Z",
                                "2026-02-30T00:00:00.000Z", "2026-11-22T02:60:46.000Z", "2026-11-22 02:20:46.000Z",
                                "1969-12-31T23:59:59.999Z", "2026-11-22T02:20:46.000z", "+026-11-22T02:20:46.000Z"}) {
            CAPTURE(text);
            CHECK_FALSE(instant_from_iso(text));
        }
    }

    TEST_CASE("writing and reading gives the same instant") {
        CHECK(to_iso({1795314046007}) == "2026-11-22T02:20:46.007Z");
        for (std::int64_t ms = 0; ms <= last_instant.ms; ms += 86'400'000LL * 997 + 12'345'678) {
            CHECK(instant_from_iso(to_iso({ms})).value() == Instant{ms});
        }
        CHECK(to_iso(last_instant) == "9999-12-31T23:59:59.999Z");
    }
}
