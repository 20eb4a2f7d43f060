#include "doctest.h"
#include "knowledge/embedded.h"
#include "knowledge/strings.h"

using namespace unknot;
using knowledge::Strings;

namespace {

Strings strings(std::string_view json) {
    auto result = Strings::read("en.json", json);
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return std::move(result).value();
}

std::string fault(std::string_view json) {
    auto const result = Strings::read("en.json", json);
    REQUIRE_FALSE(result);
    return to_string(result.error());
}

}

TEST_SUITE("strings") {
    TEST_CASE("the shipped sentences can be read, and none shouts") {
        auto const result = Strings::read(knowledge::embedded_files());
        REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
        CHECK(result.value().keys().size() > 50);
        for (auto const key : result.value().keys())
            CHECK_MESSAGE(result.value().text(key).find('!') == std::string_view::npos, std::string(key));
    }

    TEST_CASE("a key that stands in two files is named with the second; other files are none of it") {
        knowledge::EmbeddedFile const files[] = {{"foods.csv", "{"},
                                                 {"strings/a.json", R"({"x": "1"})"},
                                                 {"strings/b.json", "{\n\"y\": \"2\",\n\"x\": \"3\"}"}};
        auto const all = Strings::read(files);
        REQUIRE_FALSE(all);
        CHECK(to_string(all.error()).starts_with("strings/b.json:3: "));
        auto const two = Strings::read(std::span(files).first(2));
        REQUIRE(two);
        CHECK(two.value().keys() == std::vector<std::string_view>{"x"});
    }

    TEST_CASE("a broken file is named with its line") {
        CHECK(fault("{\n\"a\": \"x\",\n\"b\": \n}").starts_with("en.json:4: "));
        CHECK(fault("[]").starts_with("en.json:1: "));
        CHECK(fault("{\n\"a\": 7}").starts_with("en.json:2: "));
        CHECK(fault("{\n\"a\": [\"x\"]}").starts_with("en.json:2: "));
        CHECK(fault("{\n\"a\": \"\"}").starts_with("en.json:2: "));
        CHECK(fault("{\"a\": \"x\",\n\"a\": \"y\"}").starts_with("en.json:2: "));
    }

    TEST_CASE("a plural has both forms and no others") {
        CHECK(fault("{\n\"a\": {\"one\": \"x\"}}").starts_with("en.json:2: "));
        CHECK(fault("{\n\"a\": {\"other\": \"x\"}}").starts_with("en.json:2: "));
        CHECK(fault("{\n\"a\": {\"one\": \"x\", \"other\": \"y\", \"few\": \"z\"}}").find("few") != std::string::npos);
    }

    TEST_CASE("a placeholder that is not closed or has no plain name is refused") {
        for (auto const* text : {"{n", "n}", "{}", "{n n}", "{N}", "{{n}}", "x {a} {b"})
            CHECK_MESSAGE(fault(std::string("{\"a\": \"") + text + "\"}").starts_with("en.json:1: "), text);
    }

    TEST_CASE("text and plural forms") {
        auto const all = strings(R"({"hello": "Good day", "cramps": {"one": "{n} cramp", "other": "{n} cramps"}})");
        CHECK(all.text("hello") == "Good day");
        CHECK(all.format("cramps", {{"n", "1"}}) == "1 cramp");
        CHECK(all.format("cramps", {{"n", "0"}}) == "0 cramps");
        CHECK(all.format("cramps", {{"n", "11"}}) == "11 cramps");
        CHECK(all.has("cramps"));
        CHECK_FALSE(all.has("cramp"));
        CHECK(all.keys() == std::vector<std::string_view>{"cramps", "hello"});
    }

    TEST_CASE("placeholders are filled once, wherever they stand") {
        auto const all = strings(R"({"a": "{x}-{y}-{x}", "b": "nothing"})");
        CHECK(all.format("a", {{"x", "1"}, {"y", "2"}}) == "1-2-1");
        CHECK(all.format("a", {{"x", "{y}"}, {"y", "2"}}) == "{y}-2-{y}");
        CHECK(all.format("a", {{"x", ""}, {"y", ""}}) == "--");
        CHECK(all.format("b", {{"x", "1"}}) == "nothing");
    }

#ifdef NDEBUG
    TEST_CASE("a missing key answers with itself") {
        auto const all = strings("{}");
        CHECK(all.text("nowhere") == "nowhere");
        CHECK(all.format("nowhere", {{"n", "1"}}) == "nowhere");
    }
#endif
}
