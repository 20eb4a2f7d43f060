#include "doctest.h"
#include "exchange/golden_advice.h"
#include "knowledge/words.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::tests;

namespace {

using Faults = std::vector<std::string>;

std::string const nothing_known =
    R"({"format":"unknot-diary","version":1,"counts":{},"now":"2026-11-22T12:00:00.000Z","records":[]})";

std::string file_with(std::string const& expect, std::string const& one = nothing_known) {
    return R"({"about":"somebody","source":"a test","case":)" + one + R"(,"expect":{)" + expect + "}}";
}

Faults faults_with(std::string const& member) { return faults_of(file_with(R"("level":"none_logged",)" + member)); }

advice::Advice some_advice() {
    auto const& files = golden_advice_files();
    auto const found = std::find_if(files.begin(), files.end(), [](GoldenFile const& file) {
        return file.name == "keto-week-one-hypertension.json";
    });
    REQUIRE(found != files.end());
    return advice_of(found->text);
}

std::string joined(Faults const& faults) {
    std::string all;
    for (auto const& fault : faults)
        all += "\n  " + fault;
    return all;
}

}

TEST_SUITE("what a golden case must be") {
    TEST_CASE("a file that is no JSON, or lacks a part, is a fault") {
        CHECK(faults_of("").size() == 1);
        CHECK(faults_of("{").size() == 1);
        CHECK(faults_of("[]").size() == 4);
        CHECK(faults_of(R"({"about":"","source":"a test","case":)" + nothing_known +
                        R"(,"expect":{"level":"none_logged"}})") == Faults{"about: is missing"});
        CHECK(faults_of(R"({"about":"somebody","case":)" + nothing_known + R"(,"expect":{"level":"none_logged"}})") ==
              Faults{"source: is missing"});
        CHECK(faults_of(R"({"about":"somebody","source":"a test","case":)" + nothing_known + "}") ==
              Faults{"expect: is missing"});
        CHECK(faults_of(R"({"about":"somebody","source":"a test","expect":{"level":"none_logged"}})").size() == 1);
    }

    TEST_CASE("a member beside the four is a fault") {
        auto file = file_with(R"("level":"none_logged")");
        file.insert(1, R"("expected":{},)");
        CHECK(faults_of(file) == Faults{"expected: is no member of a golden case"});
    }

    TEST_CASE("a case that cannot be read is a fault, with its reason") {
        auto const faults =
            faults_of(file_with(R"("level":"none_logged")", R"({"format":"unknot-diary","version":1,"records":[]})"));
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().find("\"now\" is needed") != std::string::npos);
    }

    TEST_CASE("an expectation nobody knows is a fault") {
        for (auto const* member : {"sign", "causes", "not_blocked", "Level", ""})
            CHECK(faults_with('"' + std::string(member) + R"(":["one_leg_swollen"])") ==
                  Faults{std::string(member) + ": is no expectation"});
    }

    TEST_CASE("a word that is not in the vocabulary is a fault, above all where nothing is to be found") {
        for (auto const* member :
             {"signs", "not_signs", "questions", "not_questions", "worth_checking", "possible", "often_blamed",
              "not_causes", "given", "asked", "blocked", "not_given", "hidden", "not_hidden", "facts", "not_facts"})
            CHECK(faults_with('"' + std::string(member) + R"(":["no_such_word"])") ==
                  Faults{std::string(member) + ": \"no_such_word\" is not in the vocabulary"});
        CHECK(faults_with(R"("lead":"no_such_word")").size() == 1);
        CHECK(faults_with(R"("columns":{"no_such_word":"ask"})").size() == 1);
        CHECK(faults_with(R"("columns":{"salt":"no_such_word"})").size() == 1);
        CHECK(faults_of(file_with(R"("level":"no_such_word")")).size() == 1);
    }

    TEST_CASE("an expectation that says nothing is a fault") {
        CHECK(faults_of(file_with("")) == Faults{"level: is missing"});
        CHECK(faults_with(R"("signs":[])").size() == 1);
        CHECK(faults_with(R"("signs":"one_leg_swollen")").size() == 1);
        CHECK(faults_with(R"("columns":{})").size() == 1);
        CHECK(faults_with(R"("columns":"salt")").size() == 1);
    }

    TEST_CASE("what does not hold is a fault, each word for itself") {
        CHECK(faults_of(file_with(R"("level":"today")")) == Faults{"level: none_logged instead of today"});
        CHECK(faults_with(R"("signs":["one_leg_swollen","leg_tense"])") ==
              Faults{"signs: one_leg_swollen is missing", "signs: leg_tense is missing"});
        CHECK(faults_with(R"("questions":["leg_tense"])") == Faults{"questions: leg_tense is missing"});
        CHECK(faults_with(R"("possible":["alcohol"])") == Faults{"possible: alcohol is missing"});
        CHECK(faults_with(R"("lead":"race_card")").size() == 1);
        CHECK(faults_with(R"("given":["race_card"])") == Faults{"given: race_card is missing"});
        CHECK(faults_with(R"("not_given":["list_medicines"])") ==
              Faults{"not_given: list_medicines must not be there"});
        CHECK(faults_with(R"("asked":["list_medicines"])") == Faults{"asked: list_medicines is missing"});
        CHECK(faults_with(R"("blocked":["keto_broth"])") == Faults{"blocked: keto_broth is missing"});
        CHECK(faults_with(R"("columns":{"salt":"allow"})") == Faults{"columns: salt: ask instead of allow"});
        CHECK(faults_with(R"("hidden":["caffeine"])") == Faults{"hidden: caffeine is missing"});
        CHECK(faults_with(R"("not_hidden":["sodium"])") == Faults{"not_hidden: sodium must not be there"});
        CHECK(faults_with(R"("facts":["diary.cramp"])") == Faults{"facts: diary.cramp is missing"});
        CHECK(faults_with(R"("not_facts":["person.age_unknown"])") ==
              Faults{"not_facts: person.age_unknown must not be there"});
    }

    TEST_CASE("what holds is none") {
        CHECK(faults_with(R"("facts":["person.age_unknown"],"columns":{"salt":"ask"},"not_signs":["leg_tense"])")
                  .empty());
    }
}

TEST_SUITE("what no advice may be") {
    TEST_CASE("an action that is given and blocked shows") {
        auto advice = some_advice();
        REQUIRE(faults_of(advice).empty());
        REQUIRE_FALSE(advice.plan.blocked.empty());
        advice.plan.given.push_back({advice.plan.blocked.front().action, {}, {}});
        auto const faults = faults_of(advice);
        CHECK(std::count(faults.begin(), faults.end(), "given and blocked: keto_broth") == 1);
        CHECK(std::count(faults.begin(), faults.end(), "given over a blocker: keto_broth") == 1);
    }

    TEST_CASE("advice twice, unasked, without a reason or with nothing to lead shows") {
        auto advice = some_advice();
        advice.plan.given.push_back(advice.plan.given.front());
        CHECK(faults_of(advice).size() == 1);

        advice = some_advice();
        auto const asked = std::find_if(advice.plan.given.begin(), advice.plan.given.end(),
                                        [](auto const& suggestion) { return !suggestion.ask.empty(); });
        REQUIRE(asked != advice.plan.given.end());
        asked->ask.clear();
        CHECK_FALSE(faults_of(advice).empty());

        advice = some_advice();
        advice.plan.blocked.front().because.clear();
        CHECK(faults_of(advice) == Faults{"blocked without a reason: keto_broth"});

        advice = some_advice();
        advice.plan.given.clear();
        CHECK(faults_of(advice) == Faults{"nothing leads"});
    }

    TEST_CASE("an unknown sign, cause or action shows, and a level that is not its signs'") {
        auto advice = some_advice();
        advice.help.highlights.push_back({"no_such_sign", {}, {}});
        advice.help.questions.push_back({"no_such_question", false});
        CHECK(faults_of(advice) == Faults{"unknown sign no_such_sign", "unknown question no_such_question"});

        advice = some_advice();
        advice.help.highlights.push_back({"leg_tense", {}, {}});
        CHECK(faults_of(advice) == Faults{"the level is not that of the most urgent sign"});

        advice = some_advice();
        auto const cause = *advice.contributors.front().cause;
        advice.contributors.front().cause = &cause;
        CHECK(faults_of(advice).size() == 1);

        advice = some_advice();
        auto const action = *advice.plan.given.front().action;
        advice.plan.given.front().action = &action;
        CHECK(faults_of(advice).size() == 1);
    }
}

TEST_SUITE("golden advice") {
    TEST_CASE("there are at least forty cases, each a JSON file of its own") {
        CHECK(golden_advice_files().size() >= 40);
        for (auto const& file : golden_advice_files())
            CHECK(file.name.ends_with(".json"));
    }

    TEST_CASE("every case gets the advice that the evidence asks for") {
        for (auto const& file : golden_advice_files()) {
            auto const faults = faults_of(file.text);
            CHECK_MESSAGE(faults.empty(), file.name, joined(faults));
        }
    }

    TEST_CASE("every case gets advice that may be given") {
        for (auto const& file : golden_advice_files()) {
            auto const faults = faults_of(advice_of(file.text));
            CHECK_MESSAGE(faults.empty(), file.name, joined(faults));
        }
    }

    TEST_CASE("among the cases stands every help level, and every column blocked, asked and allowed") {
        std::set<knowledge::HelpLevel> levels;
        std::map<std::string_view, std::set<advice::Verdict>> verdicts;
        for (auto const& file : golden_advice_files()) {
            auto const advice = advice_of(file.text);
            levels.insert(advice.help.level);
            for (std::size_t i = 0; i < knowledge::column_count; ++i)
                verdicts[knowledge::column_words[i]].insert(
                    (*advice.blockers)[static_cast<knowledge::Column>(i)].verdict);
        }
        CHECK(levels.size() == knowledge::level_words.size());
        for (auto const& entry : verdicts) {
            auto const column = entry.first;
            bool const for_nobody = column == "potassium_supplement" || column == "high_dose_b6";
            CHECK_MESSAGE(entry.second.size() == (for_nobody ? 1u : 3u), column);
        }
    }
}
