#include "base/compact_string.h"
#include "doctest.h"

#include <utility>

using unknot::CompactString;
using namespace std::literals;

static_assert(sizeof(CompactString) == sizeof(void*));

TEST_SUITE("compact_string") {
    TEST_CASE("none, made of nothing, and emptied by a move are the same") {
        CompactString const none;
        CHECK(none.empty());
        CHECK(none.view().empty());
        CHECK(none == CompactString(""));
        CompactString text("calf");
        CompactString const taken = std::move(text);
        CHECK(text.empty());   // NOLINT: what moving leaves behind is the point
        CHECK(taken == "calf");
    }

    TEST_CASE("it holds any bytes, NUL too, for itself") {
        auto bytes = "a\0b\xFF"s;
        CompactString const text(bytes);
        bytes[0] = 'z';
        CHECK(text.view() == "a\0b\xFF"sv);
        CHECK(text.size() == 4);
        CHECK_FALSE(text == "a");
    }

    TEST_CASE("a copy is a text of its own, also of itself") {
        CompactString text("Europe/Berlin");
        CompactString copy = text;
        CHECK(copy.view().data() != text.view().data());
        text = "Pacific/Apia";
        CHECK(copy == "Europe/Berlin");
        auto const& same = copy;
        copy = same;
        CHECK(copy == "Europe/Berlin");
        copy = CompactString();
        CHECK(copy.empty());
    }
}
