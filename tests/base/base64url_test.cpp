#include "base/base64url.h"
#include "doctest.h"

using namespace unknot;

namespace {

std::vector<std::uint8_t> bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

}

TEST_SUITE("base64url") {
    TEST_CASE("refuses what no bytes are written as") {
        for (auto const text : {"A", "AAAAA", "AA=", "AA==", "A A", "AA+A", "AA/A", "AAA\n", "\xC3\xA9"}) {
            CAPTURE(text);
            CHECK_FALSE(from_base64url(text));
        }
    }

    TEST_CASE("refuses a second spelling of the same bytes") {
        CHECK(from_base64url("AA"));
        CHECK_FALSE(from_base64url("AB"));
        CHECK(from_base64url("AAA"));
        CHECK_FALSE(from_base64url("AAB"));
    }

    TEST_CASE("the test vectors of RFC 4648") {
        CHECK(to_base64url(bytes_of("")) == "");
        CHECK(to_base64url(bytes_of("f")) == "Zg");
        CHECK(to_base64url(bytes_of("fo")) == "Zm8");
        CHECK(to_base64url(bytes_of("foo")) == "Zm9v");
        CHECK(to_base64url(bytes_of("foobar")) == "Zm9vYmFy");
        CHECK(to_base64url(std::vector<std::uint8_t>{0xFB, 0xFF}) == "-_8");
    }

    TEST_CASE("reading what was written gives the bytes back") {
        std::vector<std::uint8_t> bytes;
        for (int i = 0; i < 300; ++i) {
            auto const read = from_base64url(to_base64url(bytes));
            REQUIRE(read);
            CHECK(read.value() == bytes);
            bytes.push_back(static_cast<std::uint8_t>(i * 167 + 13));
        }
    }
}
