#include "base/json.h"
#include "base/json_writer.h"
#include "doctest.h"

#include <cmath>
#include <limits>

using namespace unknot;

namespace {

std::string written(double number) {
    JsonWriter writer;
    writer.decimal(number);
    return writer.finish().value();
}

std::string written(std::string_view text) {
    JsonWriter writer;
    writer.text(text);
    return writer.finish().value();
}

}

TEST_SUITE("json_writer") {
    TEST_CASE("refuses numbers that are not finite") {
        for (double const number : {std::nan(""), HUGE_VAL, -HUGE_VAL}) {
            JsonWriter writer;
            writer.begin_list();
            writer.decimal(number);
            writer.end_list();
            auto const text = writer.finish();
            REQUIRE_FALSE(text);
            CHECK(text.error().problem == Problem::out_of_range);
        }
    }

    TEST_CASE("broken UTF-8 becomes readable JSON") {
        CHECK(written("a\xFF"
                      "b") == "\"a\xEF\xBF\xBD"
                              "b\"");
        CHECK(JsonDocument::read(written("\xED\xA0\x80")));
    }

    TEST_CASE("text reads back as it was") {
        for (unsigned char c = 1; c < 0x80; ++c) {
            std::string const text = std::string("x") + static_cast<char>(c) + "\xC3\xA9\xF0\x9F\xA6\xB5";
            auto const json = written(text);
            auto const document = JsonDocument::read(json);
            REQUIRE(document);
            CHECK(document.value().root().text() == text);
        }
        CHECK(written(std::string_view("\0", 1)) == "\"\\u0000\"");
    }

    TEST_CASE("a decimal reads back as the same number") {
        for (double const number : {0.1, 1.0 / 3, 1e-300, 1.7976931348623157e308, 5e-324, 123456789.125, -2.5, 1e21}) {
            auto const json = written(number);
            auto const document = JsonDocument::read(json);
            REQUIRE(document);
            CHECK(document.value().root().decimal() == number);
        }
    }

    TEST_CASE("zero has one spelling") { CHECK(written(-0.0) == written(0.0)); }

    TEST_CASE("lists and objects get their commas") {
        JsonWriter writer;
        writer.begin_object();
        writer.member("a", 1);
        writer.name("b");
        writer.begin_list();
        writer.flag(true);
        writer.begin_object();
        writer.end_object();
        writer.raw("null");
        writer.end_list();
        writer.member("c", "d");
        writer.end_object();
        CHECK(writer.finish().value() == R"({"a":1,"b":[true,{},null],"c":"d"})");
    }

    TEST_CASE("the ends of the integers") {
        JsonWriter writer;
        writer.begin_list();
        writer.integer(std::numeric_limits<std::int64_t>::min());
        writer.integer(std::numeric_limits<std::int64_t>::max());
        writer.end_list();
        CHECK(writer.finish().value() == "[-9223372036854775808,9223372036854775807]");
    }
}
