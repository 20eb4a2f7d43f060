// Simulated diaries with known triggers, to see what a method finds and what it names wrongly. Source: evidence 6.6.
#pragma once
#include "insight/day_table.h"
#include "insight/random_generator.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace unknot::insight {

// All scenarios have a chance of about 1 in 4 a night, a frailty that lasts for days, bad first weeks, weekends with
// more alcohol and exercise, sweat that follows exercise, and one day in ten without an answer.
enum class Scenario {
    none,       // no factor acts
    usual,      // up to three factors with odds ratios from 2 to 5
    weak,       // from 1.2 to 2
    strong,     // one factor, odds ratio 4
    moderate,   // one factor, odds ratio from 2 to 2.5
    // Not of the model's own form:
    lagged,        // factors act two days later
    interaction,   // two factors act only together
    drifting,      // exposures become rarer or more frequent over the diary, and so do cramps
    missing,       // a day after a cramp is left out three times as often
    protective,    // factors prevent cramps
    frail,         // bad spells are twice as strong and last longer
    late,          // one factor with odds ratio 4 acts two days later
    twice,         // one factor with odds ratio 4, written down under two names
    weekends,      // no factor acts, but the nights of weekends have many more cramps, and more alcohol
};

inline constexpr std::array scenarios = {
    Scenario::none,   Scenario::usual,       Scenario::weak,     Scenario::strong,  Scenario::moderate,
    Scenario::lagged, Scenario::interaction, Scenario::drifting, Scenario::missing, Scenario::protective,
    Scenario::frail,  Scenario::late,        Scenario::twice,    Scenario::weekends};
inline constexpr std::size_t simulated_factors = 14;

[[nodiscard]] std::string_view word(Scenario);
[[nodiscard]] std::optional<Scenario> scenario_from_word(std::string_view);

struct SimulatedDiary {
    DayTable table;                    // answered days only
    std::vector<std::uint8_t> truth;   // for each column: whether it acts
    std::vector<double> odds_ratios;   // 1 where it does not act
};

// Deterministic. At least one day (asserted).
[[nodiscard]] SimulatedDiary simulate(Scenario, std::int32_t days, std::uint64_t seed);

}
