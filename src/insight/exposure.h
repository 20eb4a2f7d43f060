// Possible exposures in the time before a cramp, and what records say about them: one list for the comparison of days
// and for the trigger model.
#pragma once
#include "diary/record.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace unknot::insight {

// Remedies are not exposures: they are taken because of cramps (evidence 6.2).
enum class Exposure {
    alcohol,
    caffeine,
    exercise,
    hard_exercise,
    unusual_exercise,
    heat,
    long_sitting,
    long_standing,
    heavy_load,
    footwear,   // heels, new or worn-out shoes
    illness,    // vomiting or diarrhoea
    smoking,
};
inline constexpr std::size_t exposure_count = 12;

[[nodiscard]] std::string_view word(Exposure);

enum class Presence { unknown, absent, present };

// The exposures according to several records together.
struct RecordedExposures {
    std::uint16_t present = 0, absent = 0;   // a bit for each exposure

    void set(Exposure, bool is_present);

    // Present if any record says so, whatever others say.
    [[nodiscard]] Presence presence(Exposure) const;
};

void add_intake(diary::Record const& intake, RecordedExposures&);   // ignores remedies
void add_exercise(diary::Record const& exercise, RecordedExposures&);
void add_check_in(diary::Record const& check_in, RecordedExposures&);

// A drink taken for a cramp.
[[nodiscard]] bool is_remedy(diary::Record const& intake);

// Whether it answers any question of the evening, not only the morning's.
[[nodiscard]] bool is_of_evening(diary::Record const& check_in);

[[nodiscard]] bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words);

}
