// When a diary is analysed: on fixed days of it, so that looking often finds no more by chance than looking once. The
// days do not depend on how many cramps came. Source: evidence 6.2 (fixed looks); the days and levels are ours: a year
// holds three looks that may say "likely", and each may be wrong of at most 18 in 1,000 diaries without a trigger.
#pragma once
#include "insight/day_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace unknot::insight {

// Of 1,000 simulated null diaries of a year, fewer than 5 in 100 show something "likely" at any look: unknot evaluate.
inline constexpr double level_of_look = 0.018;

struct Look {
    std::int32_t day = 0;   // of the diary: it uses the days before it, counted from 0
    bool may_say_likely = true;
};

// The look that is due on a day of the diary; empty: none yet.
[[nodiscard]] std::optional<Look> last_look(std::int32_t day);
// The first after that day.
[[nodiscard]] Look next_look(std::int32_t day);

// What a look uses of a table.
struct AnalysisPoint {
    std::int32_t day = 0;   // of the look
    std::size_t events = 0;
    std::size_t rows = 0;
    friend bool operator==(AnalysisPoint const&, AnalysisPoint const&) = default;
};

// `today` has the origin of the table's days. Empty: no look is due, or it has fewer than eight events.
[[nodiscard]] std::optional<AnalysisPoint> last_analysis(DayTable const&, std::int32_t today);
// The day of the next look, with the table's origin; of an empty table, of one that begins today.
[[nodiscard]] std::int32_t next_analysis(DayTable const&, std::int32_t today);

}
