// A rule with a fact that is never derived would silently never hold.
#include "doctest.h"
#include "files.h"

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::Files;
using unknot::tests::refuses;

namespace {

constexpr auto rule = "[\"condition.high_blood_pressure\"]";

std::string with(std::string_view fact) { return "[\"" + std::string(fact) + "\"]"; }

}

TEST_SUITE("check_facts") {
    TEST_CASE("a fact of each kind that does not exist is refused with the line of its rule") {
        for (std::string const fact :
             {"condition.hypertension", "condition.", "medicine.water_tablet", "recent.water_tablet", "sign.swollen",
              "person.old", "context.office", "diary.salt", "criteria.wells", "weather.hot", "medicine.diuretic_"})
            refuses("blockers.json", rule, with(fact), "");
    }

    TEST_CASE("the fault says which entry names what") {
        Files files;
        files.replace("blockers.json", rule, with("person.old"));
        auto const result = files.read();
        REQUIRE_FALSE(result);
        CHECK(result.error().problem == Problem::unknown_name);
        CHECK(result.error().what == "\"high_blood_pressure\" names \"person.old\", which is no fact");
    }

    TEST_CASE("every file with rules is checked, every alternative and every term") {
        refuses("help.json", "\"shown_by\": [\"diary.sore_swollen_warm\"", "\"shown_by\": [\"diary.sore\"", "");
        refuses("help.json", "\"ask_when\": [\"", "\"ask_when\": [\"diary.sore\", \"", "", 0);
        refuses("actions.json", "\"when\": [\"always\"]", "\"when\": [\"always and not diary.sore\"]", "");
        refuses("causes.json", "\"context.exercise and diary.unusual_effort\"", "\"context.exercise and diary.sore\"",
                "");
        refuses("blockers.json", rule, "[\"always\", \"diary.sore\"]", "");
    }

    TEST_CASE("facts of classes, their parents, signs, questions and conditions come from the files") {
        for (std::string const fact : {"always", "medicine.thiazide", "recent.thiazide", "medicine.diuretic",
                                       "recent.potassium_raiser", "sign.leg_tense", "sign.rls_urge", "condition.gout",
                                       "person.under_18", "context.night", "diary.cramp", "criteria.claudication"})
            accepts("blockers.json", rule, with(fact));
    }

    TEST_CASE("a word taken out of the vocabulary is missed") {
        auto knowledge = tests::shipped();
        auto vocabulary = known_vocabulary();
        vocabulary.facts = {};
        auto const status = read_library(embedded_files(), knowledge, vocabulary);
        REQUIRE_FALSE(status);
        CHECK_FALSE(knowledge.library);
    }
}
