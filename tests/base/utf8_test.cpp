#include "base/utf8.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("utf8") {
    TEST_CASE("refuses overlong forms, surrogates, what lies beyond Unicode, and stumps") {
        for (auto const text :
             {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
              "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xFE", "\xE2\x82", "\xF0\x9F\xA6"}) {
            CHECK_FALSE(is_utf8(text));
            CHECK(is_utf8(to_utf8(text)));
        }
    }

    TEST_CASE("accepts the first and last of each length") {
        for (auto const text : {"", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                                "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
            CHECK(is_utf8(text));
            CHECK(to_utf8(text) == text);
        }
    }

    TEST_CASE("each broken part becomes one replacement, the rest stays") {
        CHECK(to_utf8("a\xE2\x82"
                      "b") == "a\xEF\xBF\xBD"
                              "b");
        CHECK(to_utf8("\xFF\xFF") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    }

    TEST_CASE("counts code points, not bytes") {
        CHECK(count_code_points("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\xA6\xB5") == 4);
        CHECK(count_code_points("") == 0);
    }

    TEST_CASE("what may be shown has no controls that hide or turn text") {
        CHECK(to_displayable("a\x01"
                             "b\r\x7F"
                             "c\xC2\x85"
                             "d") == "abcd");
        CHECK(to_displayable("pay \xE2\x80\xAE"
                             "001"
                             "\xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9\xD8\x9C") == "pay 001 x");
        CHECK(to_displayable("two\n\tlines") == "two\n\tlines");
        CHECK(to_displayable("a\xE2\x80\xA8"
                             "b\xEF\xBF\xBE") == "ab");
        CHECK(to_displayable("\xFF") == "\xEF\xBF\xBD");
    }

    TEST_CASE("joiners stay: scripts and emoji need them") {
        std::string const family = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7";
        CHECK(to_displayable(family) == family);
    }

    TEST_CASE("typed text loses its controls by name, and nothing that is seen") {
        CHECK(without_controls(std::string_view("before\0after", 12)) == "beforeafter");
        CHECK(without_controls("a\x01\x1B\x7F\xC2\x80\xC2\x9F"
                               "b") == "ab");
        CHECK(without_controls("pay \xE2\x80\xAE"
                               "001\xE2\x80\xAC\xE2\x81\xA6x\xE2\x81\xA9") == "pay 001x");
        CHECK(without_controls("a\tb") == "a b");
        CHECK(without_controls("").empty());
    }

    TEST_CASE("line breaks of other systems and programs are line feeds") {
        CHECK(without_controls("a\r\nb\rc\nd\r\r\ne") == "a\nb\nc\nd\n\ne");
        CHECK(without_controls("a\vb\fc\xC2\x85"
                               "d\xE2\x80\xA8"
                               "e\xE2\x80\xA9"
                               "f\r") == "a\nb\nc\nd\ne\nf\n");
    }

    TEST_CASE("typed joiners, marks of direction and broken bytes stay as they are") {
        for (std::string const text : {"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
                                       "\xE0\xA4\x95\xE0\xA5\x8D\xE2\x80\x8C", "\xD7\x90\xE2\x80\x8F!", "\xFF\xE2\x82"})
            CHECK(without_controls(text) == text);
    }

    TEST_CASE("dropping controls twice is dropping them once") {
        std::string all;
        for (int c = 0; c < 256; ++c)
            all += std::string(1, static_cast<char>(c)) + "\r";
        auto const once = without_controls(all);
        CHECK(without_controls(once) == once);
    }

    TEST_CASE("one byte order mark is left out, at the beginning only") {
        CHECK(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBFid") == "\xEF\xBB\xBFid");
        CHECK(without_byte_order_mark("id\xEF\xBB\xBF") == "id\xEF\xBB\xBF");
        CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
    }
}
