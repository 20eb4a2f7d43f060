// The rate of cramps around a recorded change: the phases of a low-carb diet, and the start, dose change or stop of a
// medicine. Numbers to show to a doctor, not a proof: see before_after_means_nothing.
#pragma once
#include "insight/describe.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// The first day is day 1, as in advice: week_one is 1 to 7, adapting 8 to 28.
enum class KetoPhase { before, week_one, adapting, adapted };
inline constexpr std::size_t keto_phase_count = 4;

[[nodiscard]] std::string_view word(KetoPhase);

struct KetoPhaseRate {
    KetoPhase phase = KetoPhase::before;
    time::CivilDay from, to;   // both included; for `before` the preceding eight weeks
    CrampRate rate;            // has no nights outside the diary
    int missing_nights = 0;    // missing to the seven that make a rate worth reading
};

struct KetoPhases {
    std::string_view diet;   // "low_carb" or "keto"
    time::CivilDay since;
    std::vector<KetoPhaseRate> phases;   // in order; only those that have begun
};

// Empty when the profile has no such diet or no start of it.
[[nodiscard]] std::optional<KetoPhases> keto_phases(diary::Diary const&, Nights const&);

// Days compared before and after: 28 before, and 28 that start 14 after, since the effect of a medicine builds up over
// about 14 days (evidence 6.3).
inline constexpr int change_window = 28, change_settles = 14;

struct MedicineChange {
    diary::Record const* record = nullptr;
    time::CivilDay on;
    CrampRate before, after;
    std::optional<RatioInterval> ratio;   // after against before; empty: nights are missing
    int other_changes = 0;                // other medicine changes within the compared nights
    Missing missing;                      // nights, before and after together
};

// Oldest first. Points into the diary.
[[nodiscard]] std::vector<MedicineChange> medicine_changes(diary::Diary const&, Nights const&);

}
