#include "diary/text_value.h"
#include "doctest.h"

#include <string>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr std::size_t longest_name = 120;

Problem problem_of(std::string const& text) {
    auto const status = check_text(Field::medicine_name, text);
    REQUIRE_FALSE(status);
    CHECK(status.error().where == "medicine.name");
    return status.error().problem;
}

std::string repeated(std::string const& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

}

TEST_SUITE("text_value") {
    TEST_CASE("broken text is refused") {
        CHECK(problem_of("a\xFF") == Problem::malformed);
        CHECK(problem_of("\xED\xA0\x80") == Problem::malformed);
    }

    TEST_CASE("one character too many is refused, and megabytes are") {
        for (std::string const& letter : {"x", "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\xA6\xB5"}) {
            CHECK(problem_of(repeated(letter, longest_name + 1)) == Problem::too_large);
            CHECK(check_text(Field::medicine_name, repeated(letter, longest_name)));
        }
        CHECK(problem_of(std::string(5 << 20, 'x')) == Problem::too_large);
    }

    TEST_CASE("what is far too long is not read: it need not even be text") {
        CHECK(problem_of(std::string(5 << 20, '\xFF')) == Problem::too_large);
    }
}
