#include "doctest.h"
#include "files.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::library;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

Claim const& claim(std::string_view id) {
    auto const* found = find_claim(library(), id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

// A row of the evidence pack, 2 and 4.
struct Figure {
    std::string id;
    double value, low, high;
};

struct Graded {
    std::string id;
    Grade grade;
};

constexpr auto file = "claims.json";

}

TEST_SUITE("broken claims") {
    TEST_CASE("a claim with a missing, misspelt or empty member is refused at its line") {
        refuses(file, "\"grade\": \"moderate\", ", "", "\"grade\" is missing", -2);
        refuses(file, "\"population\": \"Adults\"", "\"people\": \"Adults\"", "\"people\"");
        refuses(file, "\"for\": [\"miller-2022\"]", "\"for\": []", "empty");
        refuses(file, "\"id\": \"stretch-acute\"", "\"id\": \"stretch_acute\"", "like-this");
        refuses(file, "\"reviewed\": \"2026-11-22\"", "\"reviewed\": \"2026-02-30\"", "no day");
    }

    TEST_CASE("claims stand in the order of their ids, each once") {
        refuses(file, "\"id\": \"stretch-bedtime\"", "\"id\": \"stretch-acute\"", "each once");
        refuses(file, "\"id\": \"stretch-bedtime\"", "\"id\": \"strength\"", "in the order");
    }

    TEST_CASE("a grade or a source nobody knows is refused") {
        refuses(file, "\"grade\": \"moderate\"", "\"grade\": \"good\"", "\"good\"");
        refuses(file, "\"for\": [\"miller-2022\"]", "\"for\": [\"miller-2021\"]", "\"miller-2021\"");
        refuses(file, "\"against\": \"panza-2017\"", "\"against\": \"panza\"", "\"panza\"");
    }

    TEST_CASE("an effect lies within its interval, its ends included") {
        refuses(file, "\"low\": -1.8", "\"low\": -1.1", "outside its interval");
        refuses(file, "\"high\": -0.6", "\"high\": -1.3", "outside its interval");
        accepts(file, "\"low\": -1.8", "\"low\": -1.2");
        refuses(file, "\"value\": -1.2", "\"value\": \"-1.2\"", "no number");
    }
}

TEST_SUITE("claims") {
    TEST_CASE("what is not there is not found, all else is") {
        CHECK(find_claim(library(), "") == nullptr);
        CHECK(find_claim(library(), "stretch") == nullptr);
        for (auto const& one : library().claims)
            CHECK(find_claim(library(), one.id) == &one);
    }

    TEST_CASE("effects are those of the evidence") {
        for (auto const& figure : {Figure{"stretch-bedtime", -1.2, -1.8, -0.6},
                                   {"stretch-bedtime-severity", -1.3, -1.7, -0.9},
                                   {"magnesium-older-adults", -0.18, -0.84, 0.49},
                                   {"vitamin-k2", -2.67, -2.86, -2.49},
                                   {"alcohol-less", 6.5, 1.68, 38.05},
                                   {"move-more", 9.84, 1.74, 101.9},
                                   {"medicine-laba", 2.42, 2.02, 2.89},
                                   {"medicine-potassium-sparing-diuretic", 2.12, 1.61, 2.78},
                                   {"medicine-thiazide", 1.48, 1.29, 1.68},
                                   {"medicine-diuretic", 1.47, 1.33, 1.63},
                                   {"medicine-loop-diuretic", 1.20, 1.00, 1.44},
                                   {"medicine-statin", 1.16, 1.04, 1.29},
                                   {"sweat-varies", 1.21, 0.26, 5.73}}) {
            CAPTURE(figure.id);
            auto const& effect = claim(figure.id).effect;
            REQUIRE(effect);
            CHECK(effect->value == figure.value);
            CHECK(effect->low == figure.low);
            CHECK(effect->high == figure.high);
        }
        CHECK(claim("pickle-juice").effect->value == -49);
        CHECK(claim("diltiazem").effect->value == -5.8);
        CHECK(claim("broth-sodium").effect->value == 893);
    }

    TEST_CASE("grades are those of the evidence") {
        for (auto const& one : {Graded{"stretch-acute", Grade::moderate},
                                {"stand-or-walk-acute", Grade::low},
                                {"massage-and-warmth", Grade::very_low},
                                {"painkiller-after", Grade::low},
                                {"pickle-juice", Grade::low},
                                {"salt-water-sips", Grade::very_low},
                                {"stretch-bedtime", Grade::very_low},
                                {"stretch-bedtime-severity", Grade::low},
                                {"stretch-calf-alone", Grade::low},
                                {"magnesium-older-adults", Grade::moderate},
                                {"magnesium-oxide", Grade::moderate},
                                {"magnesium-citrate", Grade::moderate},
                                {"magnesium-oxide-monohydrate", Grade::low},
                                {"vitamin-k2", Grade::low},
                                {"vitamin-d", Grade::low},
                                {"calcium-supplement", Grade::very_low},
                                {"diltiazem", Grade::very_low},
                                {"verapamil", Grade::very_low},
                                {"medicine-review", Grade::moderate},
                                {"alcohol-less", Grade::low},
                                {"move-more", Grade::low},
                                {"electrolytes-night-cramps", Grade::very_low},
                                {"calf-strength-night", Grade::very_low},
                                {"evening-caffeine", Grade::very_low},
                                {"compression-stockings", Grade::very_low},
                                {"foot-position", Grade::very_low},
                                {"footwear-change", Grade::very_low},
                                {"exercise-risk-plan", Grade::low},
                                {"strength-training", Grade::low},
                                {"cramp-training", Grade::very_low},
                                {"pacing", Grade::low},
                                {"electrolyte-drink-after-sweat", Grade::low},
                                {"drinking-more-alone", Grade::low},
                                {"sodium-tablets", Grade::very_low},
                                {"keto-sodium-fluid", Grade::very_low},
                                {"keto-sodium-range", Grade::very_low}})
            CHECK_MESSAGE(claim(one.id).grade == one.grade, one.id);
    }

    TEST_CASE("where the evidence names a source against, the claim does") {
        for (auto const& one : {std::pair<std::string, std::string>{"pickle-juice", "georgieva-2021"},
                                {"stretch-bedtime", "coppin-2005"},
                                {"stretch-calf-alone", "hallegraeff-2012"},
                                {"magnesium-older-adults", "barna-2021"},
                                {"magnesium-oxide-monohydrate", "garrison-2020"},
                                {"spicy-drinks", "behringer-2017"},
                                {"claudication-questionnaire", "rabia-khoo-2007"}})
            CHECK_MESSAGE(claim(one.first).against == std::string(one.second), one.first);
    }

    TEST_CASE("no claim speaks for itself and against itself by one source") {
        for (auto const& one : library().claims) {
            CAPTURE(one.id);
            if (one.against) CHECK(std::count(one.sources.begin(), one.sources.end(), *one.against) == 0);
        }
    }

    TEST_CASE("no judgement of ours bears a grade better than low") {
        for (auto const& one : library().claims)
            if (one.sources == std::vector<std::string>{"unknot-judgement"})
                CHECK_MESSAGE(one.grade >= Grade::low, one.id);
    }

    TEST_CASE("a population of an age, a sex or a state has a rule for whom it fits") {
        for (auto const& one : library().claims) {
            CAPTURE(one.id);
            bool narrow = false;
            for (std::string const word : {"dult", "older", "omen", " men", "hildren", "regnan", "reastfeed"})
                narrow = narrow || one.population.find(word) != std::string::npos;
            if (narrow) CHECK_FALSE(one.fits.empty());
            if (one.population == "Everyone") CHECK(one.fits.empty());
        }
    }

    TEST_CASE("what claims about the same say differs by whom they are about") {
        for (auto const& one : library().claims)
            if (!one.about.empty()) CHECK_MESSAGE(!one.fits.empty(), one.id);
    }

    TEST_CASE("a rule for whom a claim fits names facts that exist") {
        refuses(file, "\"fits\": [\"person.age_55_or_over\"]", "\"fits\": [\"person.tall\"]", "no fact");
        accepts(file, "\"fits\": [\"person.age_55_or_over\"]", "\"fits\": [\"not person.under_18\"]");
    }

    TEST_CASE("the library says when its oldest file was reviewed") {
        CHECK(library().reviewed == "2026-11-22");
        tests::Files files;
        files.replace("causes.json", "\"reviewed\": \"2026-11-22\"", "\"reviewed\": \"2025-01-31\"");
        auto const read = files.read();
        REQUIRE(read);
        CHECK(read.value().library->reviewed == "2025-01-31");
    }
}
