// When to get medical help: signs, how urgent each is, and what a person can do. Facts: assets/knowledge/help.json.
#pragma once
#include <string>
#include <vector>

namespace unknot::knowledge {

// Least urgent first. None logged never means that all is well.
enum class HelpLevel { none_logged, routine, soon, today, emergency };

// What a diary itself can show, without a question.
enum class Finding {
    sore_swollen_warm,   // the answer of the morning after a cramp
    over_10_minutes,     // one cramp lasted longer
};

struct Sign {
    std::string id, text;
    HelpLevel level = HelpLevel::routine;
    std::vector<std::string> topics;   // such as "clot"
    std::vector<Finding> findings;     // each of them highlights the sign
    std::vector<std::string> sources;
    bool verified = false;   // false: not all of it was read in a source
};

// The five lines of a level, the fifth being its signs.
struct LevelText {
    HelpLevel level = HelpLevel::routine;
    std::string title, contact, how_soon, say, meanwhile;   // meanwhile: what not to do
};

struct EmergencyNumber {
    std::string region, label, number;   // number: digits, for a tel: link
};

struct Help {
    std::vector<LevelText> levels;          // most urgent first
    std::vector<Sign> signs;                // in the order of the page, most urgent first
    std::vector<EmergencyNumber> numbers;   // of an ambulance
    std::string elsewhere;                  // for all other regions
    std::string nothing_logged;             // "None of the listed signs ..."
    std::string reviewed;                   // ISO date
};

}
