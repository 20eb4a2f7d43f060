// Published criteria as questions to answer yes or no. How they score is code (advice/criteria.h). Facts:
// assets/knowledge/criteria.json.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace unknot::knowledge {

struct Question {
    std::string id, text, criterion;
};

struct Criterion {
    std::string id, title, meaning;   // meaning: what it says when it is met, and what it does not
    std::vector<std::string> sources;
    std::optional<std::string> against;
    bool verified = false;
};

}
