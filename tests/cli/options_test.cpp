#include "cli/options.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

using Words = std::vector<std::string_view>;

Result<Options> read(Words const& words) {
    return Options::read(words, {{"--json"}, {"--age", "--sex"}, 1, {"--without"}});
}

void refuses(Words const& words, std::string_view saying) {
    auto const options = read(words);
    REQUIRE_FALSE(options);
    CHECK_MESSAGE(options.error().what.find(saying) != std::string::npos, options.error().what);
}

bool is_number(std::string_view text) {
    auto const options = read({"file", "--age", text});
    REQUIRE(options);
    return static_cast<bool>(options.value().number("--age", 0, 120));
}

}

TEST_SUITE("options") {
    TEST_CASE("what is not taken is refused by name") {
        refuses({"file", "--loud"}, "--loud");
        refuses({"file", "-j"}, "-j");
        refuses({"file", "other"}, "other");
        refuses({"file", "--json=yes"}, "--json=yes");
        refuses({"file", "--loud"}, "it takes --age, --sex, --without and --json");
    }

    TEST_CASE("a missing argument or value is refused") {
        refuses({}, "argument is missing");
        refuses({"--json"}, "argument is missing");
        refuses({"file", "--age"}, "--age needs a value");
    }

    TEST_CASE("what is meant once and given twice is refused") {
        refuses({"file", "--age", "7", "--age", "8"}, "--age stands twice");
        refuses({"file", "--json", "--json"}, "--json stands twice");
    }

    TEST_CASE("a value that is no number within the bounds is refused") {
        for (std::string const text : {"", "x", "-1", "120.1", "1e1", "7 ", "+7", "0x10", ".", "1.2.3", "nan", "inf"})
            CHECK_MESSAGE(!is_number(text), text);
        for (std::string const text : {"0", "72", "120", "7.5"})
            CHECK_MESSAGE(is_number(text), text);
    }

    TEST_CASE("where a whole number is meant no other is taken") {
        auto const is_whole = [](std::string_view text) {
            auto const options = read({"file", "--age", text});
            REQUIRE(options);
            return static_cast<bool>(options.value().whole("--age", 0, 120));
        };
        for (std::string const text :
             {"", "x", "-1", "121", "7.5", "7.", "1e1", " 7", "+7", "0x10", "99999999999999999999"})
            CHECK_MESSAGE(!is_whole(text), text);
        for (std::string const text : {"0", "72", "120", "007"})
            CHECK_MESSAGE(is_whole(text), text);
    }

    TEST_CASE("words are listed as one says them") {
        CHECK(listed({}).empty());
        CHECK(listed({"one"}) == "one");
        CHECK(listed({"one", "two"}) == "one and two");
        CHECK(listed({"one", "two", "three"}) == "one, two and three");
    }

    TEST_CASE("an option that is not given is nothing") {
        auto const options = read({"file"});
        REQUIRE(options);
        CHECK_FALSE(options.value().has("--json"));
        CHECK_FALSE(options.value().value("--age"));
        CHECK(options.value().values("--without").empty());
        auto const age = options.value().number("--age", 0, 120);
        REQUIRE(age);
        CHECK_FALSE(age.value());
    }

    TEST_CASE("flags, values and arguments stand in any order") {
        auto const options = read({"--without", "nut", "--json", "file", "--without", "milk", "--age", "72"});
        REQUIRE(options);
        CHECK(options.value().plain(0) == "file");
        CHECK(options.value().has("--json"));
        CHECK(options.value().value("--age") == "72");
        CHECK(options.value().values("--without") == Words{"nut", "milk"});
    }
}
