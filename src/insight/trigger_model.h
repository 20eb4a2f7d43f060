// One model of the daily hazard: the baseline and at most three factors, fitted with its priors, with its evidence by
// Laplace approximation. Source: evidence 6.4.
#pragma once
#include "insight/cholesky.h"
#include "insight/day_table.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace unknot::insight {

// Intercept, cramp the day before, trend, exp(-day/14) since diaries begin in bad weeks, weekend.
inline constexpr std::size_t baseline_terms = 5, max_in_model = 3;
inline constexpr std::size_t covariate_term = baseline_terms + max_in_model;   // last: most tables have none

// The rows in the form that the fit reads, made once for all models.
struct Design {
    std::size_t rows = 0;
    std::vector<double> outcome;                                // 0 or 1
    std::vector<std::array<double, baseline_terms>> baseline;   // of each row
    std::vector<std::vector<double>> factors;                   // of each column, centred
    std::vector<double> covariate;                              // empty: none
    std::vector<double> factor_means;                           // prior mean of each factor's effect
    std::vector<double> factor_variances;
    std::array<double, baseline_terms> means{}, variances{};   // priors of the baseline
};

// The table must pass check(). For a day whose previous day is not in the table, the share of cramp days stands in.
[[nodiscard]] Design make_design(DayTable const&);

// Replaces the outcomes of the same days, for the permutation guard. As many as there are rows (asserted).
void set_outcomes(Design&, DayTable const&, std::span<std::uint8_t const> cramp);

struct Fit {
    Vector at{};                                    // terms of the baseline, the factors and the covariate
    double log_evidence = 0;                        // without the terms in 2 pi, which cancel
    std::array<double, max_in_model> variances{};   // of the factors' effects
    bool converged = false;
};

// Newton's method from `start`; the result does not depend on the start, except for rounding, since the posterior has
// one peak.
[[nodiscard]] Fit fit_model(Design const&, std::span<std::size_t const> factors, Vector const& start);

}
