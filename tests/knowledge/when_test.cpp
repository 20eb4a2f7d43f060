#include "doctest.h"
#include "files.h"
#include "knowledge/when.h"

#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::refuses;

namespace {

bool holds_for(When const& when, std::set<std::string> const& facts) {
    return holds(when, [&](std::string const& fact) { return facts.count(fact) == 1; });
}

}

TEST_SUITE("when") {
    TEST_CASE("what is no rule is nothing") {
        for (std::string const text :
             {"", " ", "night", "context.", ".night", "context.Night", "context.night ", "context.night  and x.y",
              "not", "not ", "not not context.night", "context.night and", "and context.night", "context.night and ",
              "context.night or diary.cramp", "context.night, diary.cramp", "context.ni ght", "Always"})
            CHECK_MESSAGE(read_all_of(text).empty(), text);
    }

    TEST_CASE("a term is a fact, wanted or not") {
        auto const all = read_all_of("context.night and not diary.low_carb and always");
        REQUIRE(all.size() == 3);
        CHECK(all[0].fact == "context.night");
        CHECK(all[0].wanted);
        CHECK(all[1].fact == "diary.low_carb");
        CHECK_FALSE(all[1].wanted);
        CHECK(all[2].fact == always);
    }

    TEST_CASE("a rule without alternatives never holds") { CHECK_FALSE(holds_for({}, {"context.night"})); }

    TEST_CASE("every term of an alternative must be so") {
        When const when = {read_all_of("a.b and not c.d")};
        CHECK_FALSE(holds_for(when, {}));
        CHECK_FALSE(holds_for(when, {"a.b", "c.d"}));
        CHECK_FALSE(holds_for(when, {"c.d"}));
        CHECK(holds_for(when, {"a.b"}));
    }

    TEST_CASE("one alternative is enough") {
        When const when = {read_all_of("a.b and c.d"), read_all_of("e.f")};
        CHECK(holds_for(when, {"e.f"}));
        CHECK(holds_for(when, {"a.b", "c.d"}));
        CHECK_FALSE(holds_for(when, {"a.b"}));
    }

    TEST_CASE("without \"not\" more facts never lift a rule") {
        When const when = {read_all_of("a.b and c.d"), read_all_of("e.f")};
        std::set<std::string> facts;
        bool held = false;
        for (std::string const fact : {"x.y", "a.b", "c.d", "e.f", "z.z"}) {
            facts.insert(fact);
            CHECK(holds_for(when, facts) >= held);
            held = holds_for(when, facts);
        }
        CHECK(held);
    }
}

TEST_SUITE("rules in files") {
    TEST_CASE("a rule written in another way is refused at its line") {
        for (std::string const rule :
             {"", "condition.high_blood_pressure or diary.cramp", "high_blood_pressure", "not"})
            refuses("blockers.json", "\"condition.high_blood_pressure\"", "\"" + std::string(rule) + "\"", "");
        refuses("blockers.json", "[\"condition.high_blood_pressure\"]", "\"condition.high_blood_pressure\"", "no list");
        refuses("blockers.json", "[\"condition.high_blood_pressure\"]", "[7]", "text is needed");
    }

    TEST_CASE("a blocker and what shows a sign have no \"not\", so that nothing added ever lifts them") {
        refuses("blockers.json", "\"condition.high_blood_pressure\"", "\"not condition.high_blood_pressure\"", "lift");
        refuses("blockers.json", "\"condition.high_blood_pressure\"", "\"always and not diary.cramp\"", "lift");
        refuses("help.json", "\"shown_by\": [\"diary.sore_swollen_warm\"", "\"shown_by\": [\"not diary.cramp\"",
                "lift");
    }

    TEST_CASE("a question, an action and a group of causes may ask for a fact not to hold") {
        accepts("help.json", "\"ask_when\": [\"", "\"ask_when\": [\"not diary.cramp\", \"");
        accepts("causes.json", "\"context.exercise and diary.unusual_effort\"", "\"not context.night\"");
        accepts("actions.json", "\"when\": [\"always\"]", "\"when\": [\"not diary.cramp\"]");
    }
}
