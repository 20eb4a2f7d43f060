#include "advice/criteria.h"
#include "doctest.h"

#include <initializer_list>

using namespace unknot::advice;

namespace {

// Answers that make each result positive.
constexpr RestlessLegs restless{true, true, true, true, true};
constexpr NightCramp at_night{true, true, true, true, false, false};
constexpr Claudication calf_pain{.walking = true, .uphill_or_hurry = true, .gone_in_10_minutes = true, .calf = true};

Claudication with(bool Claudication::*site) {
    auto answers = calf_pain;
    answers.calf = false;
    answers.*site = true;
    return answers;
}

Claudication turned(bool Claudication::*answer) {
    auto answers = calf_pain;
    answers.*answer = !(answers.*answer);
    return answers;
}

}

TEST_SUITE("criteria") {
    TEST_CASE("no answers are no result") {
        CHECK_FALSE(is_met(RestlessLegs{}));
        CHECK_FALSE(is_met(NightCramp{}));
        CHECK(score({}) == ClaudicationResult::negative);
        CHECK(grade_of({}) == 0);
    }

    TEST_CASE("restless legs needs all five") {
        CHECK(is_met(restless));
        for (auto const answer : {&RestlessLegs::urge, &RestlessLegs::rest, &RestlessLegs::movement,
                                  &RestlessLegs::evening, &RestlessLegs::not_explained}) {
            auto four = restless;
            four.*answer = false;
            CHECK_FALSE(is_met(four));
        }
    }

    TEST_CASE("a night cramp needs each of its four, and neither an urge nor a red flag") {
        CHECK(is_met(at_night));
        for (auto const answer : {&NightCramp::intense, &NightCramp::short_pain, &NightCramp::calf_or_foot,
                                  &NightCramp::at_night_or_rest, &NightCramp::urge_to_move, &NightCramp::red_flag}) {
            auto changed = at_night;
            changed.*answer = !(changed.*answer);
            CHECK_FALSE(is_met(changed));
        }
    }

    TEST_CASE("claudication fails with any one of its four questions") {
        for (auto const answer : {&Claudication::walking, &Claudication::at_rest, &Claudication::uphill_or_hurry,
                                  &Claudication::gone_in_10_minutes}) {
            CHECK(score(turned(answer)) == ClaudicationResult::negative);
            CHECK(grade_of(turned(answer)) == 0);
        }
    }

    TEST_CASE("the calf is definite, whatever else hurts") {
        CHECK(score(calf_pain) == ClaudicationResult::definite);
        CHECK(score(turned(&Claudication::thigh_or_buttock)) == ClaudicationResult::definite);
        CHECK(score(turned(&Claudication::other_site)) == ClaudicationResult::definite);
    }

    TEST_CASE("thigh or buttock without the calf is atypical; another place or none is negative") {
        CHECK(score(with(&Claudication::thigh_or_buttock)) == ClaudicationResult::atypical);
        CHECK(score(with(&Claudication::other_site)) == ClaudicationResult::negative);
        CHECK(score(turned(&Claudication::calf)) == ClaudicationResult::negative);
        auto radiating = with(&Claudication::thigh_or_buttock);
        radiating.other_site = true;
        CHECK(score(radiating) == ClaudicationResult::negative);
    }

    TEST_CASE("grade 1 comes uphill or in a hurry, grade 2 on the level too") {
        CHECK(grade_of(calf_pain) == 1);
        CHECK(grade_of(turned(&Claudication::level)) == 2);
        CHECK(grade_of(with(&Claudication::thigh_or_buttock)) == 1);
    }
}
