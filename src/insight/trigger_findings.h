// What may be said about each factor after averaging: the tiers with their gates, groups that cannot be separated, and
// how much data is missing. Source: evidence 6.4.
#pragma once
#include "insight/averaging.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

enum class Tier {
    likely,
    possible,        // worth a planned test
    nothing_found,   // enough data, which made the factor less likely than its prior
    not_enough,
    cannot_tell,   // always or never present
};

[[nodiscard]] std::string_view word(Tier);

inline constexpr double false_discovery_rate = 0.20, possible_inclusion = 0.50, grouped_correlation = 0.5;
inline constexpr std::size_t first_events = 8, enough_events = 24, enough_days = 60, enough_of_each = 8,
                             enough_exposed_events = 4;

// What a factor lacks to pass the gates of `likely`; nothing missing does not make it likely.
struct MissingData {
    std::size_t events = 0, days = 0, present = 0, absent = 0, exposed_events = 0;

    [[nodiscard]] bool nothing() const { return events + days + present + absent + exposed_events == 0; }
};

struct TriggerFinding {
    std::size_t column = 0;   // of the table
    FactorEffect effect;
    Counts seen;
    MissingData missing;
    Tier tier = Tier::not_enough;
    std::optional<std::size_t> group;   // index into TriggerFindings::groups; then the group is shown instead
};

// Correlated factors (|phi| > 0.5, directly or through another): the data cannot tell which of them acts.
struct FactorGroup {
    std::vector<std::size_t> columns;   // ascending
    double inclusion = 0;               // that at least one is included
    Tier tier = Tier::not_enough;
};

struct TriggerFindings {
    std::size_t events = 0, days = 0;
    std::vector<TriggerFinding> factors;   // in the table's order
    std::vector<FactorGroup> groups;
};

// Whether the most likely factor stands out from those of permuted diaries (see trigger_analysis.h).
enum class Guard { not_run, passed, failed };

[[nodiscard]] std::string_view word(Guard);

// The largest set of factors whose mean probability of being false is at most `rate`. Equal probabilities are in or out
// together, so that the order of the factors does not matter. Returns the smallest inclusion in the set; empty: no set.
[[nodiscard]] std::optional<double> discovery_threshold(std::vector<double> inclusions, double rate);

// The averaging must be done, and be of this table (asserted). Unless the guard has passed, nothing is likely.
[[nodiscard]] TriggerFindings find_triggers(DayTable const&, Averaging const&, Guard);

// Whether a factor or a group passes every gate except the guard: only then must the guard run.
[[nodiscard]] bool needs_guard(DayTable const&, Averaging const&);

}
