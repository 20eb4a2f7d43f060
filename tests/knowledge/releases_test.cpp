#include "doctest.h"
#include "files.h"

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;
using unknot::tests::refuses;

TEST_SUITE("releases") {
    constexpr auto file = "changes.json";

    TEST_CASE("an older version before a newer one, and one that stands twice, are refused") {
        refuses(file, "2026-11-19", "2027-01-01", "newest version stands first", -2);
        refuses(file, "\"version\": \"0.1.0\"", "\"version\": \"0.2.0\"", "each stands once", -1);
    }
    TEST_CASE("a version without a date, or that brought nothing, is refused") {
        refuses(file, "2026-11-19", "2026-13-19", "is no day");
        refuses(file, "[\"Relief", "[], \"more\": [\"Relief", "\"more\"");
    }
    TEST_CASE("what each brought is a sentence that a person reads") {
        for (auto const& release : library().releases)
            for (auto const& line : release.brought) {
                CAPTURE(line);
                CHECK(line.size() <= 120);
                CHECK(line.ends_with('.'));
            }
    }
}
