// How often cramps came around a change the diary holds: the phases of a low-carb diet, and a medicine's start, change
// of dose or stop. Numbers to show to a doctor, not a proof: see before_after_means_nothing.
#pragma once
#include "insight/describe.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// The first day is day 1; as advice counts them: week_one 1 to 7, adapting 8 to 28.
enum class KetoPhase { before, week_one, adapting, adapted };
inline constexpr std::size_t keto_phase_count = 4;

[[nodiscard]] std::string_view word(KetoPhase);

struct KetoPhaseRate {
    KetoPhase phase = KetoPhase::before;
    time::CivilDay from, to;   // both included; of `before`, the eight weeks that lead up to it
    CrampRate rate;            // with no nights where the diary does not reach
    int missing_nights = 0;    // until a rate is worth reading: seven
};

struct KetoPhases {
    std::string_view diet;   // "low_carb" or "keto"
    time::CivilDay since;
    std::vector<KetoPhaseRate> phases;   // in order; those that have not begun are left out
};

// Nothing when the profile names no such diet or not since when.
[[nodiscard]] std::optional<KetoPhases> keto_phases(diary::Diary const&, Nights const&);

// Four weeks before, and four from two weeks after: what a medicine does builds up over about 14 days (evidence 6.3).
inline constexpr int change_window = 28, change_settles = 14;

struct MedicineChange {
    diary::Record const* record = nullptr;
    time::CivilDay on;
    CrampRate before, after;
    std::optional<RatioInterval> ratio;   // after against before; nothing: nights are missing
    int other_changes = 0;                // from the first of these nights to the last
    Missing missing;                      // nights, on both sides together
};

// Oldest first. Points into the diary.
[[nodiscard]] std::vector<MedicineChange> medicine_changes(diary::Diary const&, Nights const&);

}
