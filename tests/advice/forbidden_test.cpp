// What must never be said (evidence pack, 8.6): quinine, potassium pills, stopping a medicine, "rule out", "normal
// electrolytes". Checks all sentences that a person may read as advice.
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;

namespace {

using Words = std::vector<std::string_view>;

// Lower case, with single spaces around words, without punctuation.
std::string folded(std::string_view sentence) {
    std::string text = " ";
    for (char letter : sentence) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
        bool const joins = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (joins)
            text += letter;
        else if (text.back() != ' ')
            text += ' ';
    }
    return text.back() == ' ' ? text : text + ' ';
}

bool has(std::string const& text, Words const& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return text.find(" " + std::string(phrase) + " ") != std::string::npos;
    });
}

Words const taking = {"take", "taking", "try", "have", "use",     "drink",
                      "sip",  "start",  "buy", "add",  "swallow", "helps"};
Words const warning = {"no", "not", "never", "cannot", "dangerous", "kill", "died", "you take", "without"};
Words const quinine = {"quinine", "tonic water", "tonic"};
Words const potassium = {"potassium pill",       "potassium pills",       "potassium tablet", "potassium tablets",
                         "potassium supplement", "potassium supplements", "potassium powder", "salt substitute",
                         "salt substitutes",     "potassium salt"};
Words const stopping = {"stop", "stopping", "quit", "come off", "leave out"};
Words const medicine = {"medicine", "medicines", "tablet", "tablets", "statin", "lithium", "inhaler", "pill", "pills"};
Words const other_stops = {"stop smoking", "stop some medicines from", "leave out alcohol"};
Words const ruling = {"rule out",          "rules out",   "ruled out",     "ruling out",
                      "rule anything out", "rule it out", "rule this out", "rules it out"};
Words const reassuring = {"normal electrolytes",
                          "electrolytes are normal",
                          "electrolytes were normal",
                          "electrolytes are fine",
                          "nothing to worry",
                          "nothing serious",
                          "you are fine",
                          "all clear"};

bool is_forbidden(std::string_view sentence) {
    auto const text = folded(sentence);
    bool const warns = has(text, warning);
    bool const advised = has(text, taking) && (has(text, quinine) || has(text, potassium));
    bool const stops = has(text, stopping) && has(text, medicine) && !has(text, other_stops);
    return has(text, reassuring) || (!warns && (advised || stops || has(text, ruling)));
}

void check(std::string_view text, std::string_view of) {
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(".!?;\n"), text.size());
        auto const sentence = std::string(text.substr(0, end));
        CHECK_MESSAGE(!is_forbidden(sentence), of, ": ", sentence);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void check(knowledge::HelpLines const& lines, std::string_view of) {
    for (auto const& line : {lines.contact, lines.how_soon, lines.say, lines.avoid, lines.waiting})
        check(line, of);
}

}

TEST_SUITE("what is never said") {
    TEST_CASE("the forbidden would be found") {
        for (auto const* sentence :
             {"Take a potassium pill at night", "A salt substitute helps", "Try quinine", "Have a glass of tonic water",
              "Stop the water tablet for a week", "Quit your statin", "This rules out a clot",
              "Your blood test showed normal electrolytes", "It is nothing serious"})
            CHECK_MESSAGE(is_forbidden(sentence), sentence);
    }

    TEST_CASE("a warning of it is allowed") {
        for (auto const* sentence : {"Take no potassium pills", "Do not stop the tablet on your own",
                                     "That cannot rule anything out", "Take no quinine and no tonic water"})
            CHECK_FALSE_MESSAGE(is_forbidden(sentence), sentence);
    }

    TEST_CASE("not in causes or what speaks for them") {
        check(library().opening, "opening");
        for (auto const& cause : library().causes)
            for (auto const& text : {cause.title, cause.why, cause.change})
                check(text, cause.id);
    }

    TEST_CASE("not in actions and their steps") {
        for (auto const& action : library().actions) {
            check(action.title, action.id);
            check(action.text, action.id);
            for (auto const& step : action.steps)
                check(step, action.id);
        }
    }

    TEST_CASE("not in the reasons of blockers") {
        for (auto const& blocker : library().blockers)
            check(blocker.reason, blocker.id);
    }

    TEST_CASE("not in help") {
        auto const& help = shipped().help;
        check(help.nothing_logged, "nothing_logged");
        for (auto const& level : help.levels)
            check(level.help, level.title);
        for (auto const& sign : help.signs) {
            check(sign.text, sign.id);
            check(sign.question, sign.id);
            check(sign.help, sign.id);
        }
    }

    TEST_CASE("not during relief") {
        check(shipped().stop_line, "stop_line");
        for (auto const& protocol : shipped().protocols)
            for (auto const& step : protocol.steps)
                check(step.detail, step.id);
        for (auto const& situation : shipped().situations)
            for (auto const& text : {situation.first, situation.after, situation.stop})
                check(text, situation.id);
    }

    TEST_CASE("not in criteria, whose results never reassure") {
        for (auto const& criterion : library().criteria)
            check(criterion.meaning, criterion.id);
    }
}
