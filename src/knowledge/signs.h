// When to get medical help: red-flag signs, how urgent each is, and what a person can do. Facts:
// assets/knowledge/help.json.
#pragma once
#include "knowledge/when.h"

#include <string>
#include <vector>

namespace unknot::knowledge {

// Least urgent first. none_logged never means that all is well.
enum class HelpLevel { none_logged, routine, soon, today, emergency };

// Four of the five help lines; the fifth is the sign itself.
struct HelpLines {
    std::string contact, how_soon, say, meanwhile;   // meanwhile: what not to do
};

struct Sign {
    std::string id, text, question;
    HelpLevel level = HelpLevel::routine;
    std::vector<std::string> topics;   // such as "clot"
    When shown_by;                     // facts that show the sign without an answer; without "not"
    When ask_when;                     // for whom the sign is a gate question
    HelpLines help;                    // its own lines; an empty line means that of its level
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
    std::vector<EmergencyNumber> numbers;   // to call an ambulance
    std::string elsewhere;                  // text for all other regions
    std::string nothing_logged;             // "None of the listed signs ..."
    std::string reviewed;                   // ISO date
};

}
