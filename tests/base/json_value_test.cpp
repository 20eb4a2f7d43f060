#include "base/json.h"
#include "base/json_value.h"
#include "doctest.h"

#include <vector>

using namespace unknot;

namespace {

// Keeps the text of a document alive.
struct Parsed {
    explicit Parsed(std::string source) : text(std::move(source)), document(JsonDocument::read(text)) {
        REQUIRE(document);
    }

    JsonValue root() const { return document.value().root(); }

    std::string text;
    Result<JsonDocument> document;
};

}

TEST_SUITE("json_value") {
    TEST_CASE("an absent value is none of the kinds and has nothing inside") {
        JsonValue const absent;
        CHECK_FALSE(absent);
        CHECK(absent.kind() == JsonKind::absent);
        CHECK_FALSE(absent.member("a"));
        CHECK(absent.size() == 0);
        CHECK(absent.raw().empty());
        CHECK_FALSE(absent.as_text());
        CHECK(absent.as_text().error().where.empty());
        for (auto const child : absent.children())
            FAIL("found " << child.value.raw());
    }

    TEST_CASE("a value of another kind is not converted") {
        Parsed const parsed(R"({"text":"1","number":1,"flag":true,"null":null,"list":[1]})");
        auto const root = parsed.root();
        CHECK_FALSE(root.member("text").integer());
        CHECK_FALSE(root.member("number").text());
        CHECK_FALSE(root.member("number").flag());
        CHECK_FALSE(root.member("flag").integer());
        CHECK_FALSE(root.member("null").text());
        CHECK_FALSE(root.member("list").integer());
        CHECK_FALSE(root.member("list").member("0"));
    }

    TEST_CASE("integers beyond 64 bits and broken numbers are no integers") {
        Parsed const parsed(R"([9223372036854775807, 9223372036854775808, -9223372036854775808, 1.5, 1e300, 3.0, -0])");
        std::vector<std::optional<std::int64_t>> numbers;
        for (auto const child : parsed.root().children())
            numbers.push_back(child.value.integer());
        CHECK(numbers[0] == INT64_MAX);
        CHECK_FALSE(numbers[1]);
        CHECK(numbers[2] == INT64_MIN);
        CHECK_FALSE(numbers[3]);
        CHECK_FALSE(numbers[4]);
        CHECK(numbers[5] == 3);
        CHECK(numbers[6] == 0);
    }

    TEST_CASE("an integer is a decimal too") {
        Parsed const parsed("[7, 0.25]");
        auto at = parsed.root().children().begin();
        CHECK((*at).value.decimal() == 7.0);
        ++at;
        CHECK((*at).value.decimal() == 0.25);
    }

    TEST_CASE("children come in the order of the text, doubles too") {
        Parsed const parsed(R"({"b":1,"a":{"x":[1,2]},"b":3})");
        std::string order;
        for (auto const [name, value] : parsed.root().children())
            order += std::string(*name.text()) + '=' + std::string(value.raw()) + ';';
        CHECK(order == R"(b=1;a={"x":[1,2]};b=3;)");
        CHECK(parsed.root().member("b").integer() == 1);
    }

    TEST_CASE("every value knows its own bytes and its place") {
        Parsed const parsed("{\n  \"a\\\"]\": [1, {\"b\": \"}\"}],\n  \"c\":-1.50e+2 }");
        auto const root = parsed.root();
        CHECK(root.raw() == parsed.text);
        CHECK(root.member("a\"]").raw() == "[1, {\"b\": \"}\"}]");
        CHECK(root.member("c").raw() == "-1.50e+2");
        CHECK(root.member("c").place().line == 3);
        CHECK(root.member("c").place().column == 7);
        CHECK(root.member("c").as_text().error().where == "line 3, column 7");
    }

    TEST_CASE("a document that is one value has its bytes too") {
        Parsed const parsed("  \"a b\" ");
        CHECK(parsed.root().raw() == "\"a b\"");
    }
}
