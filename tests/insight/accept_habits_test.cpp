#include "doctest.h"
#include "insight/evaluation.h"

using namespace unknot::insight;

TEST_SUITE("acceptance: whole diaries") {
    TEST_CASE("(l) holds for a few diaries of each habit") {
        for (auto const& criterion : accept_habits(20)) {
            CAPTURE(criterion.claim);
            CHECK(criterion.letter == 'l');
            CHECK(criterion.passed);
        }
    }

    TEST_CASE("(m) planned tests find what works and claim little of what does not") {
        for (auto const& criterion : accept_experiments()) {
            CAPTURE(criterion.claim);
            CHECK(criterion.letter == 'm');
            CHECK(criterion.passed);
        }
    }
}
