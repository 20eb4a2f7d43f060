// View of the findings screen.
#pragma once
#include "app/findings/findings.h"
#include "insight/describe_trend.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unknot::app::findings {

// On Today: whether cramps have become fewer or more, and the nights with one in each of the last weeks.
struct TrendCard {
    insight::TrendDirection direction = insight::TrendDirection::none_shown;
    std::vector<std::optional<int>> weeks;   // oldest first; nullopt: no night of it was answered
};

struct FindingsView {
    Findings const* findings = nullptr;   // null: the diary is not loaded yet
    std::set<std::string> unfolded;       // keys of ToggleSection
};

}
