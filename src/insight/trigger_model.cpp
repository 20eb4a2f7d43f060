#include "insight/trigger_model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace unknot::insight {
namespace {

constexpr int most_steps = 25;
constexpr double small_step = 1e-6, decay_days = 14;

struct Prior {
    Vector means{}, precisions{};
    double log_variances = 0;   // log |V|
};

// Value, slope and curvature of the log likelihood.
struct Climb {
    double value = 0;
    Vector slope{};
    Matrix curvature{};
};

// The columns of one model side by side, so that one pass reads them in order.
template <std::size_t size>
using Rows = std::vector<std::array<double, size>>;

template <std::size_t size>
Rows<size> rows_of(Design const& design, std::span<std::size_t const> factors) {
    Rows<size> rows(design.rows);
    for (std::size_t d = 0; d < design.rows; ++d) {
        std::copy(design.baseline[d].begin(), design.baseline[d].end(), rows[d].begin());
        for (std::size_t f = 0; f < factors.size(); ++f)
            rows[d][baseline_terms + f] = design.factors[factors[f]][d];
    }
    return rows;
}

// Sums log(1 + e) as the logarithm of a product: each term is at most 2, so 512 of them stay in range.
class LogSum {
public:
    void add(double term) {
        product_ *= term;
        if (++terms_ % 512 == 0) fold();
    }

    double total() {
        fold();
        return sum_;
    }

private:
    void fold() {
        sum_ += std::log(product_);
        product_ = 1;
    }

    double product_ = 1, sum_ = 0;
    int terms_ = 0;
};

// Written out with the indices of a pack: the page is compiled for size, and its compiler leaves loops rolled, which
// took six times as long.
template <std::size_t... i>
[[gnu::always_inline]] inline double product(double const* a, double const* b, std::index_sequence<i...>) {
    return ((a[i] * b[i]) + ...);
}

template <std::size_t... i>
[[gnu::always_inline]] inline void add_scaled(double* to, double factor, double const* row, std::index_sequence<i...>) {
    ((to[i] += factor * row[i]), ...);
}

// Line i of the lower triangle has i + 1 elements.
template <std::size_t... i>
[[gnu::always_inline]] inline void add_square(Vector* to, double weight, double const* row, std::index_sequence<i...>) {
    (add_scaled(to[i].data(), weight * row[i], row, std::make_index_sequence<i + 1>()), ...);
}

template <std::size_t size>
Climb climb(Rows<size> const& rows, std::vector<double> const& outcome, Vector const& at) {
    constexpr auto all = std::make_index_sequence<size>();
    // Of their own, so that the compiler knows that nothing else points to them.
    Vector const theta = at;
    Vector slope{};
    Matrix curvature{};
    double value = 0;
    LogSum logs;
    for (std::size_t d = 0; d < rows.size(); ++d) {
        double const* const row = rows[d].data();
        double const eta = product(row, theta.data(), all);
        double const e = std::exp(-std::abs(eta));
        double const share = 1 / (1 + e), p = eta > 0 ? share : e * share;
        value += outcome[d] * eta - std::max(eta, 0.0);
        logs.add(1 + e);
        add_scaled(slope.data(), outcome[d] - p, row, all);
        add_square(curvature.data(), e * share * share, row, all);
    }
    return {value - logs.total(), slope, curvature};
}

// Adds the normal prior to the likelihood.
void add_prior(Climb& climb, Prior const& prior, Vector const& at, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        double const away = at[i] - prior.means[i];
        climb.value -= 0.5 * away * away * prior.precisions[i];
        climb.slope[i] -= away * prior.precisions[i];
        climb.curvature[i][i] += prior.precisions[i];
    }
}

Vector moved(Vector const& at, Vector const& step, double part, std::size_t size) {
    auto to = at;
    for (std::size_t i = 0; i < size; ++i)
        to[i] += part * step[i];
    return to;
}

double length(Vector const& step, std::size_t size) {
    double most = 0;
    for (std::size_t i = 0; i < size; ++i)
        most = std::max(most, std::abs(step[i]));
    return most;
}

void finish(Fit& fit, Climb const& peak, Matrix const& factor, Prior const& prior, std::size_t size) {
    fit.log_evidence = peak.value - 0.5 * prior.log_variances - 0.5 * log_determinant(factor, size);
    for (std::size_t f = baseline_terms; f < size; ++f)
        fit.variances[f - baseline_terms] = inverse_diagonal(factor, f, size);
}

// A full Newton step can only leave the peak further when it is far away; then it is halved until it climbs.
template <std::size_t size>
Fit newton(Design const& design, std::span<std::size_t const> factors, Prior const& prior, Vector const& start) {
    auto const rows = rows_of<size>(design, factors);
    auto const look = [&](Vector const& at) {
        auto climbed = climb<size>(rows, design.outcome, at);
        add_prior(climbed, prior, at, size);
        return climbed;
    };
    Fit fit;
    fit.at = start;
    auto here = look(fit.at);
    for (int step_count = 0; step_count < most_steps; ++step_count) {
        auto factor = here.curvature;
        if (!factorise(factor, size)) return fit;
        auto const step = solve(factor, here.slope, size);
        fit.converged = length(step, size) < small_step;
        if (fit.converged) {
            finish(fit, here, factor, prior, size);
            fit.at = moved(fit.at, step, 1, size);
            return fit;
        }
        double part = 1;
        auto there = look(moved(fit.at, step, part, size));
        for (; there.value < here.value - 1e-9 && part > 1e-3; there = look(moved(fit.at, step, part, size)))
            part /= 2;
        fit.at = moved(fit.at, step, part, size);
        here = there;
    }
    auto factor = here.curvature;
    if (factorise(factor, size)) finish(fit, here, factor, prior, size);
    return fit;
}

Prior prior_of(Design const& design, std::span<std::size_t const> factors) {
    Prior prior;
    auto const add = [&](std::size_t i, double mean, double variance) {
        prior.means[i] = mean;
        prior.precisions[i] = 1 / variance;
        prior.log_variances += std::log(variance);
    };
    for (std::size_t i = 0; i < baseline_terms; ++i)
        add(i, design.means[i], design.variances[i]);
    for (std::size_t f = 0; f < factors.size(); ++f)
        add(baseline_terms + f, design.factor_means[factors[f]], design.factor_variances[factors[f]]);
    return prior;
}

std::vector<double> centred(std::vector<double> values) {
    double sum = 0;
    for (double const value : values)
        sum += value;
    double const mean = values.empty() ? 0 : sum / static_cast<double>(values.size());
    for (double& value : values)
        value -= mean;
    return values;
}

}

void set_outcomes(Design& design, DayTable const& table, std::span<std::uint8_t const> cramp) {
    assert(cramp.size() == design.rows);
    auto const happened = static_cast<double>(std::count(cramp.begin(), cramp.end(), 1));
    // Half a day more of each, so that a diary of cramps only, or of none, has a finite logit.
    double const share = (happened + 0.5) / (static_cast<double>(design.rows) + 1);
    design.means[0] = std::log(share / (1 - share));
    for (std::size_t d = 0; d < design.rows; ++d) {
        design.outcome[d] = cramp[d];
        bool const follows = d > 0 && table.days[d] == table.days[d - 1] + 1;
        design.baseline[d][1] = follows ? cramp[d - 1] : share;
    }
}

Design make_design(DayTable const& table) {
    Design design;
    design.rows = table.days.size();
    design.outcome.resize(design.rows);
    design.baseline.resize(design.rows);
    design.means = {0, 0.3, 0, 0, 0};
    design.variances = {1, 0.5, 1, 1, 0.25};
    for (std::size_t d = 0; d < design.rows; ++d) {
        double const day = table.days[d] - table.days.front();
        double const length = table.days.back() - table.days.front() + 1;
        design.baseline[d] = {1, 0, day / length - 0.5, std::exp(-day / decay_days), double(table.weekend[d])};
    }
    for (auto const& column : table.columns) {
        bool const risk = column.factor.direction == Direction::risk;
        design.factors.push_back(centred(column.values));
        design.factor_means.push_back(risk ? 0.8 : 0);
        design.factor_variances.push_back(risk ? 0.64 : 1);
    }
    set_outcomes(design, table, table.cramp);
    return design;
}

Fit fit_model(Design const& design, std::span<std::size_t const> factors, Vector const& start) {
    assert(factors.size() <= most_in_model);
    auto const prior = prior_of(design, factors);
    switch (factors.size()) {
    case 0: return newton<baseline_terms>(design, factors, prior, start);
    case 1: return newton<baseline_terms + 1>(design, factors, prior, start);
    case 2: return newton<baseline_terms + 2>(design, factors, prior, start);
    default: return newton<baseline_terms + 3>(design, factors, prior, start);
    }
}

}
