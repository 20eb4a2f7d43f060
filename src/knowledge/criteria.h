// Published diagnostic criteria as yes-or-no questions; advice/criteria.h has the scoring. Facts:
// assets/knowledge/criteria.json.
#pragma once
#include "knowledge/when.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::knowledge {

struct Question {
    std::string id, text, criterion;
};

struct Criterion {
    std::string id, title, meaning;   // meaning: what meeting it says, and what it does not say
    When ask_when;                    // for whom its questions are; empty: it is counted from the diary alone
    bool first_decides = false;       // a no to its first question leaves the others without a point
    std::vector<std::string> sources;
    std::optional<std::string> against;
    bool verified = false;
};

}
