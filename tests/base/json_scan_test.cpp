#include "base/json.h"
#include "base/json_scan.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("json_scan") {
    TEST_CASE("a value whose end is missing has none") {
        for (auto const text : {"{", "[1,2", "\"abc", "\"abc\\\"", "{\"a\":[}", ""}) {
            CAPTURE(text);
            CHECK(json_value_end(text, 0) == std::string_view::npos);
        }
    }

    TEST_CASE("a value ends where it ends, whatever its strings hold") {
        CHECK(json_value_end(R"({"a":"}\"]"},1)", 0) == 12);
        CHECK(json_value_end("[[],{}] ", 0) == 7);
        CHECK(json_value_end("12.5,", 0) == 4);
        CHECK(json_value_end("true", 0) == 4);
        CHECK(json_value_end(R"("a\\",)", 0) == 5);
    }

    TEST_CASE("a value ends at the same place in whatever pieces it comes") {
        for (std::string const text :
             {R"({"a":"}\"]\\"},1)", "[[],{}] ", "12.5,", "\"a\\\\\",", "true", "{\"a\":[}", "]x", ",,"}) {
            CAPTURE(text);
            JsonValueScan scan;
            std::size_t length = 0;
            for (char const& c : text)
                length += scan.take({&c, 1});
            scan.end_of_text();
            CHECK((scan.ended() ? length : std::string_view::npos) == json_value_end(text, 0));
        }
    }

    TEST_CASE("a line break ends a line") {
        CHECK(json_place("ab\ncd", 0).line == 1);
        CHECK(json_place("ab\ncd", 4).line == 2);
        CHECK(json_place("ab\ncd", 4).column == 2);
        CHECK(json_place("ab\r\ncd", 4).column == 1);
    }

    TEST_CASE("minifying takes out space between the parts and none inside quotes") {
        CHECK(minify_json("{ \"a b\" : [ 1 ,\n\t2 ] , \"c\":\" \\\" \" }\r\n") == R"({"a b":[1,2],"c":" \" "})");
    }

    TEST_CASE("minifying and indenting undo each other") {
        std::string const small = R"({"a":[],"b":{},"c":[1,{"d":"x, {y}: [z]"}],"e":{"f":null}})";
        CHECK(minify_json(indent_json(small)) == small);
        CHECK(indent_json(indent_json(small)) == indent_json(small));
        CHECK(JsonDocument::read(indent_json(small)));
    }

    TEST_CASE("an indented text has a member a line") {
        CHECK(indent_json(R"({"a":1,"b":[true,[]]})") == "{\n  \"a\": 1,\n  \"b\": [\n    true,\n    []\n  ]\n}\n");
    }
}
