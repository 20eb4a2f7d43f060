// What the evidence says: statements with their grade, for whom they hold, their sources and the strongest source
// against. Facts: assets/knowledge/claims.json; which source items they answer: assets/knowledge/coverage.csv.
#pragma once
#include "knowledge/grade.h"
#include "knowledge/when.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::knowledge {

struct Effect {
    std::string text, unit;
    double value = 0;
    std::optional<double> low, high;   // the interval where it is known
};

struct Claim {
    std::string id, text, population, reviewed;   // reviewed: ISO date
    Grade grade = Grade::judgement;
    std::optional<Effect> effect;
    std::vector<std::string> sources;
    std::optional<std::string> against;   // strongest source against
    When fits;                            // the people it holds for, where they are not everyone
    std::string about;   // claims with the same word say for different people what is known of one thing
};

// One item of the four source articles, such as "S2-14", and what became of it.
struct CoveredItem {
    std::string id;
    bool used = false;
    std::vector<std::string> by;   // such as "claim:pickle-juice"
    std::string reason;            // why it is not used, or how it was corrected
};

}
