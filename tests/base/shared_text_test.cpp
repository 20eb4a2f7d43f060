#include "base/shared_text.h"
#include "doctest.h"

using namespace unknot;

TEST_SUITE("shared_text") {
    TEST_CASE("an empty text is nothing, however it came about") {
        for (auto const& text : {SharedText(), SharedText(""), SharedText(std::string())}) {
            CHECK(text.empty());
            CHECK(text.size() == 0);
            CHECK(text == SharedText());
            CHECK(text.view().empty());
        }
    }

    TEST_CASE("a copy is the same bytes in the same place") {
        SharedText const text(std::string(100, 'x'));
        SharedText const copy = text;
        CHECK(copy == text);
        CHECK(copy.view().data() == text.view().data());
    }

    TEST_CASE("texts are equal by what they say") {
        CHECK(SharedText("abc") == SharedText(std::string("abc")));
        CHECK(SharedText("abc") == "abc");
        CHECK(SharedText("abc") != SharedText("abd"));
        CHECK(SharedText("abc") != SharedText());
        CHECK(SharedText(std::string("a\0b", 3)) != "a");
    }
}
