#include "base/json.h"
#include "doctest.h"

using namespace unknot;

namespace {

Error error_of(std::string_view text, JsonLimits limits = {}) {
    auto const document = JsonDocument::read(text, limits);
    REQUIRE_FALSE(document);
    return document.error();
}

}

TEST_SUITE("json") {
    TEST_CASE("refuses an empty text") { CHECK(error_of("").problem == Problem::truncated); }

    TEST_CASE("refuses a text that ends too early") {
        std::string_view const text = R"({"a":[1,"two",{"b":null}]})";
        for (std::size_t length = 1; length < text.size(); ++length) {
            CAPTURE(length);
            CHECK_FALSE(JsonDocument::read(text.substr(0, length)));
        }
        CHECK(JsonDocument::read(text));
    }

    TEST_CASE("refuses what is no JSON") {
        for (auto const text : {"NaN", "Infinity", "1e999", "-1e999", "{a:1}", "[1,]", "'a'", "// no\n1", "01", "+1",
                                "1 2", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\x01\"", "\"\xff\"", "\xEF\xBB\xBF{}"}) {
            CAPTURE(text);
            CHECK(error_of(text).problem == Problem::malformed);
        }
    }

    TEST_CASE("names line and column of what is wrong") {
        CHECK(error_of("{\n  \"a\": nope\n}").where == "line 2, column 8");
    }

    TEST_CASE("refuses more bytes than the limit") {
        CHECK(error_of("[1,2,3]", {.bytes = 6}).problem == Problem::too_large);
        CHECK(JsonDocument::read("[1,2,3]", {.bytes = 7}));
    }

    TEST_CASE("refuses deeper nesting than the limit, however deep") {
        CHECK(error_of(std::string(1'000'000, '[')).problem == Problem::too_large);
        CHECK(error_of("[[[]]]", {.depth = 2}).problem == Problem::too_large);
        CHECK(JsonDocument::read("[[[]]]", {.depth = 3}));
        CHECK(JsonDocument::read(R"(["[[[[", 1])", {.depth = 1}));
    }

    TEST_CASE("keeps NUL and the name __proto__ like any other") {
        auto const document = JsonDocument::read(R"({"__proto__":"a\u0000b"})");
        REQUIRE(document);
        auto const text = document.value().root().member("__proto__").text();
        REQUIRE(text);
        CHECK(*text == std::string_view("a\0b", 3));
    }
}
