// What the time before a cramp may have held, and what records say of it: one list for the comparison of days and for
// the trigger model.
#pragma once
#include "diary/record.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace unknot::insight {

// Remedies are none: they are taken because of cramps (evidence 6.2).
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
};
inline constexpr std::size_t exposure_count = 11;

[[nodiscard]] std::string_view word(Exposure);

enum class Presence { unknown, absent, present };

// What several records say together.
struct SeenExposures {
    std::uint16_t present = 0, absent = 0;   // a bit for each exposure

    void set(Exposure, bool is_present);

    // Once present stays so, whatever another record says.
    [[nodiscard]] Presence presence(Exposure) const;
};

void add_intake(diary::Record const& intake, SeenExposures&);   // nothing of a remedy
void add_exercise(diary::Record const& exercise, SeenExposures&);
void add_check_in(diary::Record const& check_in, SeenExposures&);

// A drink taken for a cramp.
[[nodiscard]] bool is_remedy(diary::Record const& intake);

// Whether it answers a question of the evening, beside the morning's.
[[nodiscard]] bool is_of_evening(diary::Record const& check_in);

[[nodiscard]] bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words);

}
