// What may be said of each factor after the averaging: the tiers with their gates, groups that cannot be split, and how
// much is missing. Source: evidence 6.4.
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
    nothing_found,   // enough data, and they made it less likely than it was before them
    not_enough,
    cannot_tell,   // always or never there
};

[[nodiscard]] std::string_view word(Tier);

inline constexpr double false_discovery_rate = 0.20, possible_inclusion = 0.50, grouped_correlation = 0.5;
inline constexpr std::size_t first_events = 8, enough_events = 24, enough_days = 60, enough_of_each = 8,
                             enough_exposed_events = 4;

// What a factor lacks of the gates of `likely`; nothing missing does not make it likely.
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
    std::optional<std::size_t> group;   // its place in TriggerFindings::groups: then the group is what to show
};

// Factors that go together (|phi| > 0.5, directly or through another): one of them, and the data cannot tell which.
struct FactorGroup {
    std::vector<std::size_t> columns;   // ascending
    double inclusion = 0;               // of at least one of them
    Tier tier = Tier::not_enough;
};

struct TriggerFindings {
    std::size_t events = 0, days = 0;
    std::vector<TriggerFinding> factors;   // in the table's order
    std::vector<FactorGroup> groups;
};

// Whether the most likely factor stands out from those of the permuted diaries (see trigger_analysis.h).
enum class Guard { not_run, passed, failed };

[[nodiscard]] std::string_view word(Guard);

// The largest set whose mean probability of being false is at most `rate`. Equal probabilities are in it or out of it
// together, so that the order of the factors does not matter. Gives the least inclusion that is in it, or nothing.
[[nodiscard]] std::optional<double> discovery_threshold(std::vector<double> inclusions, double rate);

// The averaging must be done and of this table (asserted). Without a guard that passed, nothing is likely.
[[nodiscard]] TriggerFindings find_triggers(DayTable const&, Averaging const&, Guard);

// Whether a factor or a group passes every gate but the guard: only then does the guard have to run.
[[nodiscard]] bool needs_guard(DayTable const&, Averaging const&);

}
