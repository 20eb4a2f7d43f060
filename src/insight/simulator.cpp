#include "insight/simulator.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace unknot::insight {
namespace {

// The three factors that depend on each other.
enum : std::size_t { exercise, sweat, alcohol };

constexpr std::array<std::string_view, simulated_factors> names = {
    "exercise",  "sweat", "alcohol", "caffeine",    "standing",   "sitting",   "heels",
    "low_fluid", "salty", "heat",    "short_sleep", "heavy_load", "late_meal", "new_shoes"};
constexpr std::array<std::string_view, scenarios.size()> scenario_words = {
    "none",     "usual",   "weak",       "strong", "moderate", "lagged", "interaction",
    "drifting", "missing", "protective", "frail",  "late",     "twice",  "weekends"};

// Our own choice where evidence 6.6 gives no number: visible runs of bad days and a bad start.
constexpr double usual_chance = 0.25, frailty_persistence = 0.7, frailty_spread = 0.5, bad_start = 0.8;
constexpr double decay_days = 14, weekend_effect = 0.2, strong_weekend_effect = 1.0, unanswered = 0.1, drift = 1.0;
constexpr std::size_t max_true = 3;

struct Truth {
    std::vector<double> effects = std::vector<double>(simulated_factors);   // log odds ratios
    std::vector<std::size_t> acting;
};

using ExposureTable = std::array<std::vector<std::uint8_t>, simulated_factors>;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

double logit(double p) { return std::log(p / (1 - p)); }

double draw_effect(Scenario scenario, RandomGenerator& random) {
    auto const between = [&](double low, double high) { return random.between(std::log(low), std::log(high)); };
    switch (scenario) {
    case Scenario::strong:
    case Scenario::late:
    case Scenario::twice: return std::log(4);
    case Scenario::weak: return between(1.2, 2);
    case Scenario::moderate: return between(2, 2.5);
    case Scenario::protective: return -between(2, 5);
    default: return between(2, 5);
    }
}

bool has_no_trigger(Scenario scenario) { return scenario == Scenario::none || scenario == Scenario::weekends; }

bool has_one_trigger(Scenario scenario) {
    return scenario == Scenario::strong || scenario == Scenario::moderate || scenario == Scenario::late ||
           scenario == Scenario::twice;
}

// Zero to three factors act, with equal probability: a quarter of the diaries have none. An interaction takes two.
Truth draw_truth(Scenario scenario, RandomGenerator& random) {
    Truth truth;
    auto count = random.below(max_true + 1);
    auto const order = shuffled(simulated_factors, random);
    if (has_no_trigger(scenario) || (scenario == Scenario::interaction && count == 0)) return truth;
    if (has_one_trigger(scenario)) count = 1;
    if (scenario == Scenario::interaction) count = 2;
    truth.acting.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count));
    for (auto const k : truth.acting)
        truth.effects[k] = draw_effect(scenario, random);
    return truth;
}

double exposure_chance(Scenario scenario, std::size_t k, double usual, bool weekend, bool exercised, double through) {
    double shift = 0;
    if (k == exercise) shift = weekend ? 0.8 : 0;
    if (k == alcohol) shift = weekend ? 1.2 : 0;
    if (k == sweat) return exercised ? 0.75 : 0.1;
    // Half of the factors become rarer and half more frequent, by one either way on the logit scale.
    if (scenario == Scenario::drifting) shift += (k % 2 == 0 ? 2 : -2) * drift * (through - 0.5);
    return logistic(logit(usual) + shift);
}

ExposureTable draw_exposures(Scenario scenario, std::size_t days, RandomGenerator& random) {
    ExposureTable exposures;
    std::array<double, simulated_factors> usual{};
    for (auto& chance_of_day : usual)
        chance_of_day = random.between(0.15, 0.5);
    for (std::size_t d = 0; d < days; ++d) {
        double const through = static_cast<double>(d) / static_cast<double>(days);
        bool const weekend = d % 7 >= 5;
        for (std::size_t k = 0; k < simulated_factors; ++k) {
            bool const exercised = k == sweat && exposures[exercise][d] != 0;
            double const p = exposure_chance(scenario, k, usual[k], weekend, exercised, through);
            exposures[k].push_back(random.yes(p) ? 1 : 0);
        }
    }
    return exposures;
}

double mean_of(std::vector<std::uint8_t> const& flags) {
    return static_cast<double>(std::count(flags.begin(), flags.end(), 1)) / static_cast<double>(flags.size());
}

// What the factors add to the logit on a day, each centred on its mean so that the usual chance stays.
double push_of(Scenario scenario, Truth const& truth, ExposureTable const& exposures, std::size_t day) {
    if (scenario == Scenario::interaction) {
        if (truth.acting.empty()) return 0;
        auto const a = truth.acting[0], b = truth.acting[1];
        return exposures[a][day] && exposures[b][day] ? truth.effects[a] + truth.effects[b] : 0;
    }
    std::size_t const lag = scenario == Scenario::lagged || scenario == Scenario::late ? 2 : 0;
    double push = 0;
    for (auto const k : truth.acting) {
        double const there = day >= lag ? exposures[k][day - lag] : mean_of(exposures[k]);
        push += truth.effects[k] * (there - mean_of(exposures[k]));
    }
    return push;
}

// A person's good and bad spells: an autocorrelated random effect.
class Frailty {
public:
    explicit Frailty(Scenario scenario)
        : persistence_(scenario == Scenario::frail ? 0.9 : frailty_persistence),
          spread_(scenario == Scenario::frail ? 2 * frailty_spread : frailty_spread) {}

    double next(RandomGenerator& random) {
        double const kept = started_ ? persistence_ : 0;
        now_ = kept * now_ + spread_ * std::sqrt(1 - kept * kept) * random.normal();
        started_ = true;
        return now_;
    }

private:
    double persistence_, spread_, now_ = 0;
    bool started_ = false;
};

std::vector<std::uint8_t> draw_cramps(Scenario scenario, Truth const& truth, ExposureTable const& exposures,
                                      std::size_t days, RandomGenerator& random) {
    std::vector<std::uint8_t> cramps;
    Frailty frailty(scenario);
    for (std::size_t d = 0; d < days; ++d) {
        auto const day = static_cast<double>(d);
        double eta = logit(usual_chance) + frailty.next(random) + push_of(scenario, truth, exposures, d);
        double const at_weekend = scenario == Scenario::weekends ? strong_weekend_effect : weekend_effect;
        eta += bad_start * std::exp(-day / decay_days) + (d % 7 >= 5 ? at_weekend : 0);
        if (scenario == Scenario::drifting) eta += drift * (day / static_cast<double>(days) - 0.5);
        cramps.push_back(random.yes(logistic(eta)) ? 1 : 0);
    }
    return cramps;
}

void write_twice(SimulatedDiary& diary, std::size_t column) {
    auto again = diary.table.columns[column];
    again.factor.id += "_again";
    diary.table.columns.push_back(std::move(again));
    diary.truth.push_back(1);
    diary.odds_ratios.push_back(diary.odds_ratios[column]);
}

bool is_answered(Scenario scenario, bool cramp, RandomGenerator& random) {
    double const p = scenario == Scenario::missing && cramp ? 3 * unanswered : unanswered;
    return !random.yes(p);
}

}

std::string_view word(Scenario scenario) { return scenario_words[static_cast<std::size_t>(scenario)]; }

std::optional<Scenario> scenario_from_word(std::string_view text) {
    for (auto const scenario : scenarios)
        if (word(scenario) == text) return scenario;
    return std::nullopt;
}

SimulatedDiary simulate(Scenario scenario, std::int32_t days, std::uint64_t seed) {
    assert(days > 0);
    auto const count = static_cast<std::size_t>(days);
    RandomGenerator random(seed);
    auto const truth = draw_truth(scenario, random);
    auto const exposures = draw_exposures(scenario, count, random);
    auto const cramps = draw_cramps(scenario, truth, exposures, count, random);
    SimulatedDiary diary;
    diary.table.columns.resize(simulated_factors);
    for (std::size_t k = 0; k < simulated_factors; ++k) {
        diary.table.columns[k].factor.id = names[k];
        diary.truth.push_back(truth.effects[k] != 0 ? 1 : 0);
        diary.odds_ratios.push_back(std::exp(truth.effects[k]));
    }
    for (std::size_t d = 0; d < count; ++d) {
        if (!is_answered(scenario, cramps[d] != 0, random)) continue;
        diary.table.days.push_back(static_cast<std::int32_t>(d));
        diary.table.cramp.push_back(cramps[d]);
        for (std::size_t k = 0; k < simulated_factors; ++k) {
            diary.table.columns[k].values.push_back(exposures[k][d]);
            diary.table.columns[k].present.push_back(exposures[k][d]);
        }
    }
    if (scenario == Scenario::twice) write_twice(diary, truth.acting.front());
    return diary;
}

}
