// The published reference amounts for a person, and the day's intake beside them. Ranges where age, sex or region is
// not known: never a point that the data do not support.
#pragma once
#include "advice/blockers.h"
#include "advice/facts.h"
#include "advice/intake.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::advice {

using knowledge::ReferenceKind;

struct Person {
    std::optional<int> age;   // years
    std::string sex;          // "female" or "male"; empty: not known
    std::string life = "usual";
    std::string region;   // "us", "eu" or "uk"; empty: not known
};

[[nodiscard]] Person person_of(diary::Diary const&, time::Moment const& now);

// The lowest and highest amount, for one nutrient and kind, of the rows that may apply to this person.
struct ReferenceRange {
    Nutrient nutrient = Nutrient::sodium;
    ReferenceKind kind = ReferenceKind::adequate_intake;
    double low = 0, high = 0;
    std::string unit;
    std::vector<knowledge::Reference const*> rows;   // at least one
};

// Uses the rows of the person's region, and rows for the whole world where the region has none; never those of another
// region. Without keto clinicians' opinions.
[[nodiscard]] std::vector<ReferenceRange> references_for(knowledge::Library const&, Person const&);
// What keto clinicians suggest, for people in the first weeks of a low-carb diet only.
[[nodiscard]] std::vector<ReferenceRange> opinions_for(knowledge::Library const&, Person const&);
// Empty when there is none. The low end is the limit to heed.
[[nodiscard]] std::optional<ReferenceRange> reference_for(knowledge::Library const&, Person const&, Nutrient,
                                                          ReferenceKind);
// For warnings, not to be shown as the region's own: a region without a limit heeds the lowest of the others.
[[nodiscard]] std::optional<double> limit_to_heed(knowledge::Library const&, Person const&, Nutrient, ReferenceKind);
// Nutrients for which other people are given an amount to aim for, and this person is given nothing: to be said.
[[nodiscard]] std::vector<Nutrient> nutrients_without_reference(knowledge::Library const&, Person const&);

// A range with today's intake, or why it is not shown.
struct ReferenceLine {
    ReferenceRange range;
    double taken = 0;
    bool at_least = false;                           // some amounts are not known
    double gap_low = 0, gap_high = 0;                // what is missing to the range; 0 when it is reached
    std::vector<knowledge::Blocker const*> hidden;   // not empty: not shown, for these reasons
    bool limited = false;                            // not shown: the person's clinician set a limit

    [[nodiscard]] bool is_shown() const { return hidden.empty() && !limited; }
};

// Hides salt while blood pressure is unknown or speaks against it, potassium while it is blocked, and keto clinicians'
// ranges while anything speaks against them.
[[nodiscard]] std::vector<ReferenceLine> reference_lines(knowledge::Library const&, Person const&, Intake const& today,
                                                         Blockers const&, Facts const&);

// Why amounts of a nutrient are not shown, each reason once.
struct HiddenReference {
    Nutrient nutrient = Nutrient::sodium;
    std::vector<knowledge::Blocker const*> because;
    bool limited = false;   // the person's clinician set a limit
};

[[nodiscard]] std::vector<HiddenReference> hidden_references(std::vector<ReferenceLine> const&);

}
