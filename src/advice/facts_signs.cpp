// Signs that facts show without an answer, and the most urgent level of all shown signs.
#include "advice/case.h"

#include <algorithm>
#include <array>

namespace unknot::advice {
namespace {

using knowledge::HelpLevel;
using knowledge::Sign;

std::string fact_of(Sign const& sign) { return "sign." + sign.id; }

// One sign can show another that stands before it on the page. Returns whether any was added.
bool add_once(Case const& input, Facts& facts) {
    bool added = false;
    for (auto const& sign : input.knowledge.help.signs) {
        auto const fact = fact_of(sign);
        if (facts.holds(std::string_view(fact)) || !facts.holds(sign.shown_by)) continue;
        facts.add(fact, facts.shown_by(sign.shown_by));
        added = true;
    }
    return added;
}

// By HelpLevel.
constexpr std::array<std::string_view, 5> level_facts = {"", "help.routine", "help.soon", "help.today",
                                                         "help.emergency"};

}

void add_shown_signs(Case const& input, Facts& facts) {
    while (add_once(input, facts)) {
    }
    auto level = HelpLevel::none_logged;
    for (auto const& sign : input.knowledge.help.signs)
        if (facts.holds(std::string_view(fact_of(sign)))) level = std::max(level, sign.level);
    if (level != HelpLevel::none_logged) facts.add(level_facts[static_cast<std::size_t>(level)]);
}

}
