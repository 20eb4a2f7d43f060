#include "doctest.h"
#include "files.h"
#include "knowledge/blood_results.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;
using unknot::tests::refuses;
using unknot::tests::shipped;

TEST_SUITE("blood results") {
    constexpr auto file = "blood-results.json";

    TEST_CASE("a row without a bound, a level or a test is refused") {
        refuses(file, R"("test": "sodium", "below": 135)", R"("test": "sodium")", "a bound");
        refuses(file, R"("below": 135, "level": "routine")", R"("below": 135)", "a level");
        refuses(file, R"("test": "sodium", "below": 135)", R"("test": "tsh", "below": 135)", "no units");
    }

    TEST_CASE("a worse level is worse, and stands with what makes it so") {
        refuses(file, R"("worse": "emergency")", R"("worse": "soon")", "no more urgent");
        refuses(file, R"(, "worse": "emergency")", "", "together");
        refuses(file, R"("level": "routine")", R"("level": "none_logged")", "leaves the level out");
    }

    TEST_CASE("unknown units, facts and sources are refused") {
        refuses(file, R"("unit": "meq_l")", R"("unit": "grains")", "grains");
        refuses(file, R"("factor": 1)", R"("factor": 0)", "above 0");
        refuses(file, R"("diary.vomiting")", R"("diary.hiccups")", "no fact");
        refuses(file, R"("fact": "condition.kidney_disease")", R"("fact": "condition.kidney_stuff")", "no fact");
        refuses(file, R"("spasovski-2014")", R"("spasovski-1914")", "spasovski-1914");
    }

    TEST_CASE("a test or a unit without a name to say aloud is refused") {
        refuses(file, R"({"test": "sodium", "text": "sodium"},)", "", "once", -1);
        refuses(file, R"({"unit": "meq_l", "text": "mEq/L"},)", "", "once", -2);
        refuses(file, R"("test": "sodium", "text")", R"("test": "salt", "text")", "salt");
    }

    TEST_CASE("each test of a row has units, and each row is of a test") {
        auto const& results = library().blood_results;
        CHECK(results.tests.size() == 7);
        for (auto const& test : results.tests)
            CHECK(std::any_of(results.rules.begin(), results.rules.end(),
                              [&](BloodRule const& rule) { return rule.test == test.id; }));
    }

    TEST_CASE("the rows of a test go from the most urgent to the least at each end") {
        for (auto const& rule : library().blood_results.rules)
            for (auto const& later : library().blood_results.rules) {
                bool const same = &rule < &later && rule.test == later.test && rule.level && later.level;
                if (same && rule.below && later.below) CHECK(*rule.level >= *later.level);
                if (same && rule.at_least && later.at_least) CHECK(*rule.level >= *later.level);
            }
    }

    TEST_CASE("what was not read in a source says so") {
        for (auto const& rule : library().blood_results.rules)
            CHECK_FALSE(rule.verified);
    }
}
