// The condition of a rule: facts about a person, such as "medicine.thiazide" or "context.night". The words are those of
// knowledge/facts.inc, and of the conditions, medicine classes, signs and questions.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

struct Term {
    std::string fact;
    bool wanted = true;   // false: the fact must not hold
};

using AllOf = std::vector<Term>;
using When = std::vector<AllOf>;   // holds when one of them holds; empty: never

// Reads "context.night and not diary.low_carb"; empty when malformed.
[[nodiscard]] AllOf read_all_of(std::string_view text);

// A fact that always holds.
inline constexpr std::string_view always = "always";

template <class Holds>
bool holds(When const& when, Holds const& is_known) {
    for (auto const& all : when) {
        bool every = true;
        for (auto const& term : all)
            every = every && is_known(term.fact) == term.wanted;
        if (every) return true;
    }
    return false;
}

}
