// How the shipped texts speak: plainly, without promise, order or alarm.
#include "doctest.h"
#include "files.h"
#include "readability.h"

#include <algorithm>
#include <cctype>
#include <map>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::reading_grade;
using unknot::tests::shipped;
using unknot::tests::syllables;

namespace {

// Every text a person reads, by the section it stands in.
std::map<std::string, std::vector<std::string>> sections() {
    std::map<std::string, std::vector<std::string>> all;
    auto const& knowledge = shipped();
    for (auto const& protocol : knowledge.protocols) {
        auto& section = all["relief " + protocol.id];
        section.push_back(knowledge.stop_line);
        for (auto const& step : protocol.steps) {
            section.push_back(step.title + ".");
            section.push_back(step.detail);
            for (auto const& caution : step.cautions)
                section.push_back(caution.text);
        }
    }
    for (auto const& text : knowledge.help.levels)
        all["level " + std::string(word(text.level))] = {text.title + ".", text.contact, text.how_soon, text.say,
                                                         text.meanwhile};
    for (auto const& sign : knowledge.help.signs)
        all["signs " + std::string(word(sign.level))].push_back(sign.text);
    all["help"] = {knowledge.help.nothing_logged, knowledge.help.elsewhere};
    return all;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

}

TEST_SUITE("reading grade") {
    TEST_CASE("syllables") {
        std::map<std::string, int> const known = {{"leg", 1},     {"toes", 1},      {"muscle", 2},    {"swollen", 2},
                                                  {"cramped", 1}, {"pregnancy", 3}, {"ambulance", 3}, {"needed", 2},
                                                  {"ease", 1},    {"minutes", 2},   {"10", 1},        {"emergency", 4}};
        for (auto const& known_word : known)
            CHECK_MESSAGE(syllables(known_word.first) == known_word.second, known_word.first);
    }

    TEST_CASE("hard writing gets a high grade, easy writing a low one") {
        CHECK(reading_grade("Immediate medical evaluation is recommended whenever unilateral lower extremity "
                            "oedema develops following immobilisation.") > 15);
        CHECK(reading_grade("Sit up. Pull your toes to you. Hold it.") < 3);
        CHECK(reading_grade("") == 0);
        CHECK(reading_grade("Take 1.5 of it now.") == doctest::Approx(reading_grade("Take 1 5 of it now.")));
    }

    TEST_CASE("the name of a medicine does not make a text harder") {
        CHECK(reading_grade("You take ciprofloxacin.") == doctest::Approx(reading_grade("You take.")));
    }
}

TEST_SUITE("texts") {
    TEST_CASE("each section reads at grade 7 or below, no single text above 9") {
        for (auto const& section : sections()) {
            std::string all;
            for (auto const& text : section.second) {
                CHECK_MESSAGE(reading_grade(text) <= 9, text);
                all += text + " ";
            }
            CHECK_MESSAGE(reading_grade(all) <= 7, section.first);
        }
    }

    TEST_CASE("nothing is promised, ordered, diagnosed or shouted") {
        static constexpr std::string_view forbidden[] = {"!",
                                                         "triage",
                                                         "low risk",
                                                         "no action needed",
                                                         "your target",
                                                         "diagnos",
                                                         "treat",
                                                         "prevent",
                                                         "monitor",
                                                         "cure",
                                                         "you are fine",
                                                         "you're fine",
                                                         "nothing to worry",
                                                         "harmless",
                                                         "safe to",
                                                         "guarantee",
                                                         "always works",
                                                         "tonic water",
                                                         "potassium pill",
                                                         "400 mg",
                                                         "electrolyte",
                                                         "clears you",
                                                         "don't worry"};
        for (auto const& section : sections())
            for (auto const& text : section.second)
                for (std::string_view const word : forbidden)
                    CHECK_MESSAGE(lower(text).find(word) == std::string::npos, text);
    }

    TEST_CASE("no text tells anyone to stop or start a medicine") {
        for (auto const& section : sections())
            for (auto const& text : section.second) {
                auto const at = lower(text).find("stop");
                if (at == std::string::npos || text == shipped().stop_line) continue;
                CHECK_MESSAGE(at >= 7, text);
                if (at >= 7) CHECK_MESSAGE(lower(text).substr(at - 7, 7) == "do not ", text);
            }
    }

    TEST_CASE("quinine stands only where its dangers are told") {
        for (auto const& section : sections())
            for (auto const& text : section.second)
                if (lower(text).find("quinine") != std::string::npos) {
                    CHECK(section.first == "signs today");
                    CHECK(text.find("bleed") != std::string::npos);
                }
    }
}
