#include "doctest.h"
#include "exchange/csv/encoding.h"

using namespace unknot;
using namespace unknot::exchange;

namespace {

std::string text_of(std::string_view bytes) {
    auto const text = read_table_text(bytes);
    return text ? text.value() : "refused: " + text.error().what;
}

}

TEST_SUITE("csv_encoding") {
    TEST_CASE("what is no text is refused with the reason") {
        CHECK(text_of("PK\x03\x04rest").find("save the table as CSV") != std::string::npos);
        CHECK(text_of(std::string_view("a\0b,c", 5)).find("no text") != std::string::npos);
    }

    TEST_CASE("UTF-8 stays as it is, without its mark") {
        CHECK(text_of("\xEF\xBB\xBF"
                      "Fu\xC3\x9F,1\r\n") == "Fu\xC3\x9F,1\r\n");
        CHECK(text_of("").empty());
    }

    TEST_CASE("UTF-16 is read with a mark and without, both ways, and its pairs") {
        CHECK(text_of(std::string_view("\xFF\xFE"
                                       "F\0\xDF\0\n\0",
                                       8)) == "F\xC3\x9F\n");
        CHECK(text_of(std::string_view("\xFE\xFF"
                                       "\0F\0\xDF\0\n",
                                       8)) == "F\xC3\x9F\n");
        CHECK(text_of(std::string_view("a\0,\0b\0\n\0", 8)) == "a,b\n");
        CHECK(text_of(std::string_view("\0a\0,\0b\0\n", 8)) == "a,b\n");
        CHECK(text_of(std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6)) == "\xF0\x9F\x98\x80");
        CHECK(text_of(std::string_view("\xFF\xFE\x3D\xD8"
                                       "a\0",
                                       6)) == "\xEF\xBF\xBD"
                                              "a");
    }

    TEST_CASE("what is neither is Windows-1252") {
        CHECK(text_of("St\xE4rke;\x80;\x96") == "St\xC3\xA4rke;\xE2\x82\xAC;\xE2\x80\x93");
        CHECK(text_of("\x81") == "\xEF\xBF\xBD");
    }

    TEST_CASE("a CR alone ends a line, but not within quotes") {
        CHECK(text_of("a,b\rc,\"d\re\"\r\nf\r") == "a,b\nc,\"d\re\"\r\nf\n");
    }
}
