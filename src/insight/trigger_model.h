// One model of the daily hazard: the baseline and at most three terms for factors, fitted with its priors, with its
// evidence by Laplace approximation; and what another term would add, without fitting it. Source: evidence 6.4, with
// three changes that 6.2 and trials on diaries ask for: weekdays are learnt, not assumed to be a weekend's; runs of
// cramps are followed over more than one night; and a factor can act a day or two later.
#pragma once
#include "insight/cholesky.h"
#include "insight/day_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unknot::insight {

// Terms of the baseline: level, cramp the day before, share of cramps lately, trend, exp(-day/14) since diaries begin
// in bad weeks, and the seven weekdays.
enum BaselineTerm : std::size_t { level, row_before, lately, time_passed, first_weeks, first_weekday };

inline constexpr std::size_t weekday_terms = 7, baseline_terms = first_weekday + weekday_terms, max_in_model = 3;
inline constexpr std::size_t covariate_term = baseline_terms + max_in_model;   // last: most tables have none
inline constexpr std::size_t max_lag = 2;                                      // days

// A factor that acts on the night of the same day, or that of a later one.
struct Term {
    std::size_t column = 0;          // of the table
    std::size_t lag = 0;             // days
    bool lasts = false;              // see Factor
    std::vector<double> values;      // of each row, centred; 0 where the earlier day is not in the table
    double mean = 0, variance = 1;   // prior of its effect
    double log_odds = 0;             // prior log odds that the factor acts with this lag
};

// The rows in the form that the fit reads, made once for all models.
struct Design {
    std::vector<double> outcome;      // 0 or 1
    std::vector<Vector> rows;         // baseline and covariate; 0 at the places of the factors
    std::vector<std::int32_t> days;   // of each row from the first; for sessions their number
    std::vector<Term> terms;          // columns that are constant have none
    Vector means{}, variances{};      // priors of the baseline and the covariate
};

// The table must pass check(). For a day whose previous day is not in the table, the share of cramp days stands in.
[[nodiscard]] Design make_design(DayTable const&);

struct Fit {
    Vector at{};                                    // terms of the baseline, the factors and the covariate
    double log_evidence = 0;                        // without the terms in 2 pi, which cancel
    std::array<double, max_in_model> variances{};   // of the factors' effects
    bool converged = false;
    // At the peak, for score_of: the Cholesky factor of the curvature, what is left of each row, and its weight.
    Matrix curvature{};
    std::vector<double> residuals, weights;
};

// Newton's method from `start`; the result does not depend on the start, except for rounding, since the posterior has
// one peak. `terms` index the design's.
[[nodiscard]] Fit fit_model(Design const&, std::span<std::size_t const> terms, Vector const& start);

// What the data say about a term that is not in the model, the rest being refitted: slope and information of the log
// likelihood at no effect.
struct Score {
    double slope = 0, information = 0;
};

// With `sources`, row i has the value of row sources[i] instead, or none when it is negative: a permuted diary.
[[nodiscard]] Score score_of(Design const&, Fit const&, std::span<std::size_t const> terms, Term const&,
                             std::span<std::int32_t const> sources = {});

// The Bayes factor of the model with the term against that without, from a quadratic log likelihood. 0: it says
// nothing.
[[nodiscard]] double log_bayes_factor(Score const&, Term const&);

}
