// What the records of the 24 hours before a night or a session say of it, as factors of the trigger model.
#pragma once
#include "diary/record.h"
#include "insight/day_table.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// As advice has them (facts_exercise.cpp, facts_check_ins.cpp).
inline constexpr std::int64_t hard_effort = 8;                                 // of 10
inline constexpr std::int64_t much_sitting = 8 * 60, much_standing = 6 * 60;   // minutes

enum Exposed : std::size_t {
    alcohol,
    caffeine,
    hard_exercise,
    unusual_exercise,
    heat,
    long_standing,
    long_sitting,
    heavy_load,
    footwear,
    illness,
    exposed_count,
};

inline constexpr std::array<std::string_view, exposed_count> exposed_ids = {
    "alcohol",       "caffeine",     "hard_exercise", "unusual_exercise", "heat",
    "long_standing", "long_sitting", "heavy_load",    "footwear",         "illness"};

struct Exposures {
    std::array<std::uint8_t, exposed_count> present{};
    std::optional<double> fluid;   // ml
};

// A drink taken for a cramp is a remedy and comes because of cramps: it is left out.
void add_intake(diary::Record const& intake, Exposures&);
void add_exercise(diary::Record const& exercise, Exposures&);
void add_check_in(diary::Record const& check_in, Exposures&);

// Whether it answers a question of the evening, beside the morning's.
[[nodiscard]] bool is_of_evening(diary::Record const& check_in);

[[nodiscard]] bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words);

[[nodiscard]] Column flag_column(std::string_view id, std::vector<std::uint8_t> present);
// Less of something than usual, as z-scores; what is not known counts as the mean, since people forget to log. Nothing
// when fewer than half are known.
[[nodiscard]] std::optional<Column> less_than_usual(std::string_view id, std::vector<std::optional<double>> const&);

// Columns that are not constant make models: 20 make 1351, and a look with 200 permutations of 1000 days then keeps
// within its 40 seconds in WebAssembly.
inline constexpr std::size_t most_candidates = 20;

// Whether another column may stand in the table.
[[nodiscard]] bool has_room(std::vector<Column> const&);

}
