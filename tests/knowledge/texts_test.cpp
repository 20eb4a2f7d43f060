// The style of the shipped texts: plain, without promises, orders or alarm.
#include "doctest.h"
#include "files.h"
#include "readability.h"
#include "screens.h"

#include <algorithm>
#include <cctype>
#include <map>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::reading_grade;
using unknot::tests::screens;
using unknot::tests::shipped;
using unknot::tests::syllables;

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

constexpr std::string_view remedies[] = {"quinine", "tonic water", "potassium pill", "salt substitute"};

bool starts_with_any(std::string_view name, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return name.starts_with(start); });
}

// Each "stop" that is followed by a medicine, with the four letters before it.
std::vector<std::string> stops(std::string const& text) {
    static constexpr std::string_view between[] = {"the ", "a ", "your ", "any ", "all ", "this ", "that ", "taking "};
    static constexpr std::string_view medicines[] = {"medicine", "tablet",  "statin", "lithium",
                                                     "dose",     "inhaler", "pill",   "water tablet"};
    std::vector<std::string> found;
    for (auto at = text.find("stop "); at != std::string::npos; at = text.find("stop ", at + 1)) {
        std::string_view rest = std::string_view(text).substr(at + 5);
        for (bool more = true; more;) {
            more = false;
            for (auto const word : between)
                if (rest.starts_with(word)) rest.remove_prefix(word.size()), more = true;
        }
        bool const named = std::any_of(std::begin(medicines), std::end(medicines),
                                       [&](std::string_view word) { return rest.starts_with(word); });
        if (named) found.push_back(text.substr(at < 4 ? 0 : at - 4, 9));
    }
    return found;
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

    TEST_CASE("the name of a medicine or nutrient does not make a text harder") {
        CHECK(reading_grade("You take ciprofloxacin.") == doctest::Approx(reading_grade("You take.")));
        CHECK(reading_grade("You eat magnesium.") == doctest::Approx(reading_grade("You eat.")));
    }
}

TEST_SUITE("texts") {
    TEST_CASE("each screen reads at grade 7 or below") {
        for (auto const& screen : screens()) {
            std::string all;
            for (auto const& text : screen.texts)
                all += text + " ";
            CHECK_MESSAGE(reading_grade(all) <= 7, screen.name, " reads at ", reading_grade(all), ": ", all);
        }
    }

    TEST_CASE("no text of relief or Help, which are read in pain, is above grade 9 by itself") {
        for (auto const& screen : screens())
            if (starts_with_any(screen.name, {"relief ", "situation ", "level ", "signs ", "help"}))
                for (auto const& text : screen.texts)
                    CHECK_MESSAGE(reading_grade(text) <= 9, text);
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
                                                         "harmless",
                                                         "nothing to worry",
                                                         "safe to",
                                                         "guarantee",
                                                         "always works",
                                                         "causes your",
                                                         "don't worry",
                                                         "clears you",
                                                         "well done",
                                                         "rule out",
                                                         "rules out",
                                                         "normal electrolyte",
                                                         "proves that",
                                                         "stop taking",
                                                         "not serious"};
        for (auto const& screen : screens())
            for (auto const& text : screen.texts)
                for (std::string_view const word : forbidden)
                    CHECK_MESSAGE(lower(text).find(word) == std::string::npos, screen.name, ": ", text);
    }

    TEST_CASE("nobody is told to take an amount of anything") {
        for (auto const& screen : screens())
            for (auto const& text : screen.texts) {
                auto const plain = lower(text);
                for (auto at = plain.find("take "); at != std::string::npos; at = plain.find("take ", at + 1))
                    CHECK_MESSAGE(std::isdigit(static_cast<unsigned char>(plain[at + 5])) == 0, text);
            }
    }

    TEST_CASE("no text tells anyone to stop a medicine") {
        for (auto const& screen : screens())
            for (auto const& text : screen.texts)
                for (auto const& order : stops(lower(text)))
                    CHECK_MESSAGE(order.starts_with("not "), screen.name, ": ", text);
    }

    TEST_CASE("in Help \"stop\" is said of nothing but what not to stop") {
        for (auto const& screen : screens())
            if (starts_with_any(screen.name, {"level ", "signs ", "help"}))
                for (auto const& text : screen.texts) {
                    auto const at = lower(text).find("stop");
                    if (at != std::string::npos) CHECK_MESSAGE(lower(text).substr(at - 4, 4) == "not ", text);
                }
    }

    TEST_CASE("relief and Help speak of no remedy that is bought") {
        for (auto const& screen : screens())
            if (starts_with_any(screen.name, {"relief ", "level ", "signs ", "help"}))
                for (auto const& text : screen.texts)
                    for (std::string_view const word : {"tonic water", "potassium pill", "400 mg", "electrolyte"})
                        CHECK_MESSAGE(lower(text).find(word) == std::string::npos, text);
    }

    TEST_CASE("quinine, tonic water and potassium pills stand only where their dangers are told") {
        // Screens that give advice, not those that only list or ask.
        auto const advises = {"relief ", "situation ", "cause ", "action ", "rule ", "never ", "form ", "spacing "};
        static constexpr std::string_view dangers[] = {"kill", "bleed", "danger",  "harm",
                                                       "died", "hurt",  "warning", "do not take"};
        for (auto const& screen : screens()) {
            if (std::none_of(advises.begin(), advises.end(),
                             [&](auto const kind) { return screen.name.starts_with(kind); }))
                continue;
            std::string all;
            for (auto const& text : screen.texts)
                all += lower(text) + " ";
            bool const named = std::any_of(std::begin(remedies), std::end(remedies),
                                           [&](auto const remedy) { return all.find(remedy) != std::string::npos; });
            bool const told = std::any_of(std::begin(dangers), std::end(dangers),
                                          [&](auto const danger) { return all.find(danger) != std::string::npos; });
            if (named) CHECK_MESSAGE(told, screen.name, ": ", all);
        }
    }

    TEST_CASE("no cause is stated as certain") {
        for (auto const& cause : tests::library().causes)
            for (auto const& text : {cause.title, cause.why})
                for (std::string_view const word :
                     {"this is the cause", "the cause of your", "the reason for your", "definitely"})
                    CHECK_MESSAGE(lower(text).find(word) == std::string::npos, cause.id, ": ", text);
    }
}
