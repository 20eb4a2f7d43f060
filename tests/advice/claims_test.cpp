#include "advice/claims.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;

namespace {

FittingClaim chosen(std::vector<std::string> const& ids, std::vector<std::string> const& facts) {
    Facts known;
    for (auto const& fact : facts)
        known.add(fact);
    return claim_for(library(), ids, known);
}

using Words = std::vector<std::string>;

}

TEST_SUITE("the claim that fits the person") {
    TEST_CASE("a claim for everyone fits a person of whom nothing is known") {
        auto const found = chosen({"quinine-danger"}, {});
        CHECK(found.claim->id == "quinine-danger");
        CHECK(found.fits);
    }

    TEST_CASE("where no population fits the first is named as one that does not") {
        for (auto const& facts : {Words{}, {"person.under_18"}, {"person.age_under_55"}, {"person.age_unknown"}}) {
            auto const found = chosen({"stretch-bedtime", "stretch-bedtime-severity"}, facts);
            CHECK(found.claim->id == "stretch-bedtime");
            CHECK_FALSE(found.fits);
        }
        CHECK(chosen({"stretch-bedtime"}, {"person.age_55_or_over"}).fits);
    }

    TEST_CASE("of claims about the same the one of the person's group is chosen") {
        Words const magnesium = {"magnesium-older-adults", "magnesium-pregnancy", "magnesium-oxide"};
        auto const old = chosen(magnesium, {"person.age_60_or_over"});
        CHECK(old.claim->id == "magnesium-older-adults");
        CHECK(old.fits);
        auto const pregnant = chosen(magnesium, {"person.pregnant", "person.age_under_55"});
        CHECK(pregnant.claim->id == "magnesium-pregnancy");
        CHECK(pregnant.fits);
        CHECK(chosen(magnesium, {"person.age_under_55"}).claim->id == "magnesium-oxide");
        auto const child = chosen(magnesium, {"person.under_18"});
        CHECK(child.claim->id == "magnesium-older-adults");
        CHECK_FALSE(child.fits);
    }

    TEST_CASE("a claim about something else never stands in") {
        auto const found = chosen({"medicine-laba", "do-not-stop-medicines"}, {"person.age_under_55"});
        CHECK(found.claim->id == "medicine-laba");
        CHECK_FALSE(found.fits);
    }

    TEST_CASE("each claim fits somebody, and its population can be said") {
        for (auto const& claim : library().claims) {
            CAPTURE(claim.id);
            CHECK_FALSE(claim.population.empty());
            if (claim.fits.empty()) continue;
            Facts facts;
            for (auto const& term : claim.fits.front())
                if (term.wanted) facts.add(term.fact);
            CHECK(claim_for(library(), {claim.id}, facts).fits);
        }
    }
}
