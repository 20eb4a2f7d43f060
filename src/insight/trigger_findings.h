// What may be said about each factor after averaging: the tiers with their gates, groups that cannot be separated, and
// how much data is missing. Source: evidence 6.4.
#pragma once
#include "insight/averaging.h"
#include "insight/trigger_guard.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

enum class Tier {
    likely,
    possible,        // worth a planned test
    nothing_found,   // enough data, and an interval that leaves out what would matter
    not_enough,
    cannot_tell,   // always or never present
};

[[nodiscard]] std::string_view word(Tier);

// The floors of the inclusion of a factor or group. Three in four: in trials on simulated diaries this kept false
// findings below one in ten, and let more true ones through than a higher floor.
inline constexpr double likely_inclusion = 0.75, possible_inclusion = 0.50, grouped_correlation = 0.5;
inline constexpr std::size_t first_events = 8, enough_events = 12, enough_days = 45, enough_of_each = 8,
                             enough_exposed_events = 4;
// An odds ratio that would matter, or one over it. Judgement.
inline constexpr double odds_ratio_that_matters = 2;

// With more cramps, or with fewer; either: the data leave it open (judgement: 9 in 10 make it sure).
enum class EffectDirection { more, fewer, either };

[[nodiscard]] EffectDirection direction_of(double more);
[[nodiscard]] std::string_view word(EffectDirection);

// An odds ratio with its 90 % interval.
struct OddsRatio {
    double value = 1, low = 1, high = 1;
};

// What stands beside a tier: given that there is something, or of the others from the counts alone.
[[nodiscard]] OddsRatio shown_odds(Tier, FactorEffect const&);

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
    // About as many more rows until its interval would be narrow enough to leave out what would matter. 0: it is, and
    // where the factor is not ruled out, something may be there.
    std::size_t rows_to_rule_out = 0;
    Tier tier = Tier::not_enough;
    std::optional<std::size_t> group;   // index into TriggerFindings::groups; then the group is shown instead
};

// Correlated factors (|phi| > 0.5, directly or through another): the data cannot tell which of them acts.
struct FactorGroup {
    std::vector<std::size_t> columns;   // ascending
    double inclusion = 0;               // that at least one is included
    double more = 0.5;                  // that cramps are more with them, not fewer: of each, by its inclusion
    Tier tier = Tier::not_enough;
};

struct TriggerFindings {
    std::size_t events = 0, days = 0;
    std::vector<TriggerFinding> factors;   // in the table's order
    std::vector<FactorGroup> groups;
};

[[nodiscard]] bool says_likely(TriggerFindings const&);   // of any factor or group

// Every column in one group, alone or with those that it cannot be told from. Constant columns are in none.
[[nodiscard]] Groups separable_groups(DayTable const&);

// The averaging must be done, and be of this table (asserted). Unless the guard has passed, nothing is likely.
[[nodiscard]] TriggerFindings find_triggers(DayTable const&, Averaging const&, Groups const&, Guard);

// Whether a factor or a group passes every gate except the guard: only then must the guard run.
[[nodiscard]] bool needs_guard(DayTable const&, Averaging const&, Groups const&);

}
