#include "diary/record_id.h"
#include "doctest.h"

#include <unordered_set>

using namespace unknot;
using namespace unknot::diary;

namespace {

std::array<std::uint8_t, entropy_bytes> filled(std::uint8_t byte) {
    std::array<std::uint8_t, entropy_bytes> entropy;
    entropy.fill(byte);
    return entropy;
}

}

TEST_SUITE("record_id") {
    TEST_CASE("refuses what is no id") {
        for (auto const text : {"", "018f0000-0000-7000-8000-00000000000", "018f0000-0000-7000-8000-0000000000000",
                                "018f0000_0000-7000-8000-000000000000", "018f00000000-7000-8000-0000-00000000",
                                "018f0000-0000-7000-8000-00000000000g", "018f0000-0000-4000-8000-000000000000",
                                "018f0000-0000-7000-c000-000000000000", "ffffffff-ffff-7fff-8fff-ffffffffffff"}) {
            CAPTURE(text);
            CHECK_FALSE(id_from_string(text));
        }
    }

    TEST_CASE("writing and reading gives the same id, upper case too") {
        auto const id = uuid_v7({1795314046007}, filled(0xAB));
        auto const text = to_string(id);
        CHECK(text.size() == 36);
        CHECK(id_from_string(text).value() == id);
        auto upper = text;
        for (char& c : upper)
            c = static_cast<char>(std::toupper(c));
        CHECK(id_from_string(upper).value() == id);
    }

    TEST_CASE("is a UUID of version 7 whatever the entropy") {
        for (int const byte : {0x00, 0xFF, 0x5A}) {
            auto const text = to_string(uuid_v7({1795314046007}, filled(static_cast<std::uint8_t>(byte))));
            CHECK(text[14] == '7');
            CHECK(std::string_view("89ab").find(text[19]) != std::string_view::npos);
        }
    }

    TEST_CASE("keeps the event's time, and its UTC day is the page") {
        for (auto const at : {time::first_instant, time::Instant{1795391999999}, time::last_instant}) {
            CHECK(instant_of(uuid_v7(at, filled(7))) == at);
        }
        CHECK(page_key(uuid_v7({1795391999999}, filled(7))) == "2026-11-22");
        CHECK(page_key(uuid_v7({1795392000000}, filled(7))) == "2026-11-23");
    }

    TEST_CASE("the least id of a page is on it, and the one before is not") {
        for (std::int32_t const day : {0, 1, 20'000, 2'932'896}) {
            auto id = first_id({day});
            CHECK(page_day(id).days == day);
            if (day == 0) continue;
            auto last = first_id({day - 1});
            std::fill(last.bytes.begin() + 6, last.bytes.end(), std::uint8_t{0xFF});
            CHECK(last < id);
            CHECK(page_day(last).days == day - 1);
        }
        CHECK(first_id({-5}) == first_id({0}));
    }

    TEST_CASE("ids sort by time") {
        CHECK(uuid_v7({1000}, filled(0xFF)) < uuid_v7({1001}, filled(0)));
        CHECK(to_string(uuid_v7({1000}, filled(0xFF))) < to_string(uuid_v7({1001}, filled(0))));
    }

    TEST_CASE("ids that differ in one part only have different hashes") {
        std::unordered_set<std::size_t> hashes;
        for (std::int64_t ms = 0; ms < 1000; ++ms)
            hashes.insert(std::hash<RecordId>{}(uuid_v7({ms}, filled(1))));
        for (std::uint8_t byte = 2; byte < 100; ++byte)
            hashes.insert(std::hash<RecordId>{}(uuid_v7({0}, filled(byte))));
        CHECK(hashes.size() == 1098);
    }
}
