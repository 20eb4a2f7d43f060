#include "insight/trigger_model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace unknot::insight {
namespace {

constexpr int max_steps = 25;
constexpr double min_step = 1e-6, decay_days = 14;

struct Prior {
    Vector means{}, precisions{};
    double log_variances = 0;   // log |V|
};

// Value, gradient and curvature (the negative Hessian) of a log density.
struct LogDensity {
    double value = 0;
    Vector gradient{};
    Matrix curvature{};
};

// The columns of one model side by side, so that one pass reads them in order. Columns that a smaller model lacks are
// zero, with a prior of their own: they change neither estimate nor evidence, and one fixed size of code serves all
// models.
struct Rows {
    std::vector<Vector> values;    // padded to a multiple of `together`
    std::vector<double> outcome;   // likewise
    std::size_t padding = 0;       // rows of zeros at the end
    std::size_t width = covariate_term;
};

// Rows added in one step: the sums do not fit into registers, and are so loaded and stored once for both.
constexpr std::size_t together = 2;

Rows rows_of(Design const& design, std::span<std::size_t const> factors) {
    Rows rows;
    rows.padding = design.rows % together == 0 ? 0 : together - design.rows % together;
    rows.values.resize(design.rows + rows.padding);
    rows.outcome = design.outcome;
    rows.outcome.resize(rows.values.size());
    for (std::size_t d = 0; d < design.rows; ++d)
        std::copy(design.baseline[d].begin(), design.baseline[d].end(), rows.values[d].begin());
    for (std::size_t f = 0; f < factors.size(); ++f)
        for (std::size_t d = 0; d < design.rows; ++d)
            rows.values[d][baseline_terms + f] = design.factors[factors[f]][d];
    if (design.covariate.empty()) return rows;
    rows.width = max_unknowns;
    for (std::size_t d = 0; d < design.rows; ++d)
        rows.values[d][covariate_term] = design.covariate[d];
    return rows;
}

// Sums logarithms as the logarithm of a product: each factor is at most 4, so 256 of them stay in range.
class LogSum {
public:
    void add(double term) {
        product_ *= term;
        if (++terms_ % 256 == 0) fold();
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

// Unrolled with an index pack, because compilers may leave the loop rolled.
template <std::size_t... i>
[[gnu::always_inline]] inline double product(Vector const& a, Vector const& b, std::index_sequence<i...>) {
    return ((a[i] * b[i]) + ...);
}

template <std::size_t... i>
[[gnu::always_inline]] inline void add_two(Vector& to, double a, Vector const& row_a, double b, Vector const& row_b,
                                           std::index_sequence<i...>) {
    ((to[i] += a * row_a[i] + b * row_b[i]), ...);
}

// Row i of the lower triangle has i + 1 elements.
template <std::size_t... i>
[[gnu::always_inline]] inline void add_squares(Matrix& to, double a, Vector const& row_a, double b, Vector const& row_b,
                                               std::index_sequence<i...>) {
    (add_two(to[i], a * row_a[i], row_a, b * row_b[i], row_b, std::make_index_sequence<i + 1>()), ...);
}

struct RowTerms {
    double value, log_argument, residual, weight;   // log_argument: summed as its logarithm
};

template <std::size_t width>
[[gnu::always_inline]] inline RowTerms row_terms(Vector const& row, Vector const& theta, double outcome) {
    double const eta = product(row, theta, std::make_index_sequence<width>());
    double const e = std::exp(-std::abs(eta));
    double const share = 1 / (1 + e);
    return {outcome * eta - std::max(eta, 0.0), 1 + e, outcome - (eta > 0 ? share : e * share), e * share * share};
}

template <std::size_t width>
LogDensity log_likelihood(Rows const& rows, Vector const& at) {
    constexpr auto all = std::make_index_sequence<width>();
    // Local copies, so that the compiler knows that nothing aliases them.
    Vector const theta = at;
    Vector gradient{};
    Matrix curvature{};
    double value = 0;
    LogSum logs;
    for (std::size_t d = 0; d < rows.values.size(); d += together) {
        auto const &x = rows.values[d], &y = rows.values[d + 1];
        auto const a = row_terms<width>(x, theta, rows.outcome[d]), b = row_terms<width>(y, theta, rows.outcome[d + 1]);
        value += a.value + b.value;
        logs.add(a.log_argument * b.log_argument);
        add_two(gradient, a.residual, x, b.residual, y, all);
        add_squares(curvature, a.weight, x, b.weight, y, all);
    }
    // Corrects for rows of zeros: each adds log 1/2 in every model.
    value += static_cast<double>(rows.padding) * std::numbers::ln2 - logs.total();
    return {value, gradient, curvature};
}

// Adds the normal prior to the likelihood.
void add_prior(LogDensity& density, Prior const& prior, Vector const& at) {
    for (std::size_t i = 0; i < max_unknowns; ++i) {
        double const away = at[i] - prior.means[i];
        density.value -= 0.5 * away * away * prior.precisions[i];
        density.gradient[i] -= away * prior.precisions[i];
        density.curvature[i][i] += prior.precisions[i];
    }
}

Vector moved(Vector const& at, Vector const& step, double part) {
    auto to = at;
    for (std::size_t i = 0; i < max_unknowns; ++i)
        to[i] += part * step[i];
    return to;
}

double length(Vector const& step) {
    double most = 0;
    for (double const change : step)
        most = std::max(most, std::abs(change));
    return most;
}

void finish(Fit& fit, LogDensity const& peak, Matrix const& factor, Prior const& prior) {
    fit.log_evidence = peak.value - 0.5 * prior.log_variances - 0.5 * log_determinant(factor, max_unknowns);
    for (std::size_t f = 0; f < max_in_model; ++f)
        fit.variances[f] = inverse_diagonal(factor, baseline_terms + f, max_unknowns);
}

// A full Newton step can overshoot only far from the peak; it is then halved until the density rises.
Fit newton(Rows const& rows, Prior const& prior, Vector const& start) {
    auto const log_posterior = [&](Vector const& at) {
        auto density = rows.width == covariate_term ? log_likelihood<covariate_term>(rows, at)
                                                    : log_likelihood<max_unknowns>(rows, at);
        add_prior(density, prior, at);
        return density;
    };
    Fit fit;
    fit.at = start;
    auto here = log_posterior(fit.at);
    for (int step_count = 0; step_count < max_steps; ++step_count) {
        auto factor = here.curvature;
        if (!factorise(factor, max_unknowns)) return fit;
        auto const step = solve(factor, here.gradient, max_unknowns);
        fit.converged = length(step) < min_step;
        if (fit.converged) {
            finish(fit, here, factor, prior);
            fit.at = moved(fit.at, step, 1);
            return fit;
        }
        double part = 1;
        auto there = log_posterior(moved(fit.at, step, part));
        for (; there.value < here.value - 1e-9 && part > 1e-3; there = log_posterior(moved(fit.at, step, part)))
            part /= 2;
        fit.at = moved(fit.at, step, part);
        here = there;
    }
    auto factor = here.curvature;
    if (factorise(factor, max_unknowns)) finish(fit, here, factor, prior);
    return fit;
}

Prior prior_of(Design const& design, std::span<std::size_t const> factors) {
    Prior prior;
    prior.precisions.fill(1);   // the covariate's too: centred on 0, as wide as the trend's
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
    // Adds half a day of each, so that a diary with only cramps, or with none, has a finite logit.
    double const share = (happened + 0.5) / (static_cast<double>(design.rows) + 1);
    design.means[0] = std::log(share / (1 - share));
    for (std::size_t d = 0; d < design.rows; ++d) {
        design.outcome[d] = cramp[d];
        bool const follows = d > 0 && (table.unit == RowUnit::session || table.days[d] == table.days[d - 1] + 1);
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
    design.covariate = table.covariate;
    set_outcomes(design, table, table.cramp);
    return design;
}

Fit fit_model(Design const& design, std::span<std::size_t const> factors, Vector const& start) {
    assert(factors.size() <= max_in_model);
    return newton(rows_of(design, factors), prior_of(design, factors), start);
}

}
