#include "base/ascii.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("ascii") {
    TEST_CASE("only the letters A to Z become small") {
        for (int code = -128; code < 128; ++code) {
            auto const letter = static_cast<char>(code);
            bool const capital = code >= 65 && code <= 90;
            CHECK(is_upper(letter) == capital);
            CHECK(static_cast<int>(lower(letter)) == (capital ? code + 32 : code));
        }
    }

    TEST_CASE("text keeps its length, and what is not ASCII") {
        CHECK(lower("Dur\xC3\x89"
                    "e (MIN)") == "dur\xC3\x89"
                                  "e (min)");
        CHECK(lower("").empty());
    }

    TEST_CASE("twice is once") { CHECK(lower(lower("B12 [Z]")) == lower("B12 [Z]")); }
}
