#include "base/typed_words.h"
#include "doctest.h"

#include <string>

using namespace unknot;

TEST_SUITE("typed words") {
    TEST_CASE("nothing but spaces are no words, and are in every text") {
        CHECK(TypedWords("").empty());
        CHECK(TypedWords("  ").empty());
        CHECK(TypedWords("").all_in("anything"));
        CHECK_FALSE(TypedWords("").begin("anything"));
    }
    TEST_CASE("all must be there, in any order, as parts of words, whatever their case and accents") {
        TypedWords const words("CREME caf");
        CHECK(words.all_in("Café with crème"));
        CHECK_FALSE(words.all_in("Café"));
        CHECK(words.begin("Crème fraîche"));
        CHECK_FALSE(words.begin("Café with crème"));
    }
    TEST_CASE("of a very long text only the beginning counts, and bytes that are no UTF-8 find nothing") {
        CHECK(TypedWords(std::string(100'000, 'x')).all_in(std::string(600, 'x')));
        CHECK_FALSE(TypedWords("\xff\xfe").all_in("salt"));
    }
}
