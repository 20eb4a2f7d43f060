// Which published reference amounts fit a person, and how the day's intake stands beside them. Ranges where age, sex or
// region is not known: never a point the data cannot carry.
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

// One nutrient and kind: the least and the most of the rows that can be this person's.
struct ReferenceRange {
    Nutrient nutrient = Nutrient::sodium;
    ReferenceKind kind = ReferenceKind::adequate_intake;
    double low = 0, high = 0;
    std::string unit;
    std::vector<knowledge::Reference const*> rows;   // at least one
};

// The rows of the person's own region; of none, those for any; of none, the US ones, which are the fullest.
[[nodiscard]] std::vector<ReferenceRange> references_for(knowledge::Library const&, Person const&);
// Nothing when there is none. The least is the limit to heed.
[[nodiscard]] std::optional<ReferenceRange> reference_for(knowledge::Library const&, Person const&, Nutrient,
                                                          ReferenceKind);

// A range with what the diary holds of it today; or why it is not shown.
struct ReferenceLine {
    ReferenceRange range;
    double taken = 0;
    bool at_least = false;                           // some amounts are not known
    double gap_low = 0, gap_high = 0;                // what is left to the range; 0 when it is reached
    std::vector<knowledge::Blocker const*> hidden;   // not empty: not shown, for these reasons
    bool limited = false;                            // not shown: the person's own clinician set a limit

    [[nodiscard]] bool is_shown() const { return hidden.empty() && !limited; }
};

// Salt is left out while blood pressure is not known or speaks against it, potassium while it is blocked, and keto
// clinicians' ranges while anything speaks against them.
[[nodiscard]] std::vector<ReferenceLine> reference_lines(knowledge::Library const&, Person const&, Intake const& today,
                                                         Blockers const&, Facts const&);

}
