#include "base/shortened.h"
#include "base/utf8.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("shortened") {
    TEST_CASE("a text that fits stays as it is, broken bytes too") {
        for (auto const* text :
             {"", "a", "abc", "\xC3\xA4\xC3\xB6\xC3\xBC", "\xFF\xC3", "\xF0\x9F\xA6\xB5\xF0\x9F\xA6\xB5z"})
            CHECK(shortened(text, 3) == text);
    }

    TEST_CASE("of a longer one the last character says that more would follow") {
        CHECK(shortened("abcd", 3) == "ab\xE2\x80\xA6");
        CHECK(shortened("abcd", 1) == "\xE2\x80\xA6");
        CHECK(shortened("\xC3\xA4\xC3\xB6\xC3\xBC!", 3) == "\xC3\xA4\xC3\xB6\xE2\x80\xA6");
        CHECK(shortened("\xF0\x9F\xA6\xB5\xF0\x9F\xA6\xB5", 1) == "\xE2\x80\xA6");
    }

    TEST_CASE("no character is cut in two") {
        std::string text;
        for (int n = 0; n < 50; ++n) {
            text += "\xF0\x9F\xA6\xB5\xE2\x82\xAC\xC3\xA4x";
            for (std::size_t most = 1; most < 12; ++most) {
                auto const cut = shortened(text, most);
                CHECK(is_utf8(cut));
                CHECK(count_code_points(cut) == std::min(most, count_code_points(text)));
            }
        }
    }
}
