// When to get medical help: red-flag signs, how urgent each is, and what a person can do. Facts:
// assets/knowledge/help.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/when.h"

#include <string>
#include <vector>

namespace unknot::knowledge {

// Least urgent first. none_logged never means that all is well.
enum class HelpLevel { none_logged, routine, soon, today, emergency };

// How soon something is to be done. A sign's level says it for getting help, see horizon_of.
enum class Horizon { now, today, days, next_visit, fortnight, when_it_happens };

[[nodiscard]] constexpr Horizon horizon_of(HelpLevel level) {
    switch (level) {
    case HelpLevel::emergency: return Horizon::now;
    case HelpLevel::today: return Horizon::today;
    case HelpLevel::soon: return Horizon::days;
    default: return Horizon::next_visit;
    }
}

// What to do about a sign, beside the sign itself.
struct HelpLines {
    std::string contact, how_soon, say, avoid, waiting;   // avoid: what not to do; waiting: what to do while waiting
};

// Lines that stand for some people in place of the sign's own.
struct LinesFor {
    When when;
    HelpLines lines;   // an empty line means the sign's own
};

struct Sign {
    std::string id, text;
    std::string question;   // one question, of one thing; empty: never asked, only shown by facts
    HelpLevel level = HelpLevel::routine;
    bool listed = true;                // on the page for everyone; else only where it is shown
    std::vector<std::string> topics;   // such as "clot"
    When shown_by;                     // facts that show the sign without an answer; without "not"
    When ask_when;                     // for whom the sign is a gate question
    When unless;                       // who is not asked: it does not fit them, or is known
    When ask_first;                    // for whom the question goes before the others of its level
    HelpLines help;                    // its own lines; an empty line means that of its level
    std::vector<LinesFor> lines_for;   // the first that holds
    // What a person with this sign must not do or take, and what to ask about first; the reason completes "We left this
    // out because ...".
    std::vector<Column> forbids, ask_before;
    std::string reason;
    bool only_help = false;   // no action at all but getting help
    std::vector<std::string> sources;
    bool verified = false;   // false: not every part was read in a source
};

struct LevelText {
    HelpLevel level = HelpLevel::routine;
    std::string title;
    HelpLines help;
};

struct EmergencyNumber {
    std::string region, label, number;   // number: digits, for a tel: link
};

struct Help {
    std::vector<LevelText> levels;          // most urgent first
    std::vector<Sign> signs;                // in the order of the page, most urgent first
    int questions_at_once = 0;              // the rest is behind "More questions"
    std::vector<std::string> horizons;      // the words of each Horizon, such as "At the next free time"
    std::vector<EmergencyNumber> numbers;   // to call an ambulance
    std::string elsewhere;                  // text for all other regions
    std::string nothing_logged;             // "None of the listed signs ..."
    std::string reviewed;                   // ISO date
};

}
