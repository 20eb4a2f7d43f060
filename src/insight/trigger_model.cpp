#include "insight/trigger_model.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace unknot::insight {
namespace {

constexpr int max_steps = 25;
constexpr double min_step = 1e-6, decay_days = 14;
// Of the share of cramps lately: days until a night counts half, and nights of the usual share that it starts from.
constexpr double half_life = 4, usual_nights = 2;
constexpr double weekday_variance = 0.1;
// How a factor's prior odds are divided among its lags: most act the same day. Judgement.
constexpr std::array<double, max_lag + 1> lag_shares = {0.7, 0.2, 0.1};
constexpr double min_information = 1e-9;

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

// The rows of one model. Places of terms that it lacks are zero, with a prior of their own: they change neither
// estimate nor evidence.
std::vector<Vector> rows_of(Design const& design, std::span<std::size_t const> terms) {
    auto rows = design.rows;
    for (std::size_t f = 0; f < terms.size(); ++f)
        for (std::size_t d = 0; d < rows.size(); ++d)
            rows[d][baseline_terms + f] = design.terms[terms[f]].values[d];
    return rows;
}

double product(Vector const& a, Vector const& b) {
    double sum = 0;
    for (std::size_t i = 0; i < max_unknowns; ++i)
        sum += a[i] * b[i];
    return sum;
}

LogDensity log_likelihood(std::vector<Vector> const& rows, Vector const& at, Design const& design, Fit& fit) {
    LogDensity density;
    for (std::size_t d = 0; d < rows.size(); ++d) {
        auto const& row = rows[d];
        double const eta = product(row, at), e = std::exp(-std::abs(eta)), share = 1 / (1 + e);
        density.value += design.outcome[d] * eta - std::max(eta, 0.0) - std::log1p(e);
        double const residual = fit.residuals[d] = design.outcome[d] - (eta > 0 ? share : e * share);
        double const weight = fit.weights[d] = e * share * share;
        for (std::size_t i = 0; i < max_unknowns; ++i) {
            density.gradient[i] += residual * row[i];
            double const weighted = weight * row[i];
            for (std::size_t j = 0; j <= i; ++j)
                density.curvature[i][j] += weighted * row[j];
        }
    }
    return density;
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

void finish(Fit& fit, double peak, Prior const& prior) {
    fit.log_evidence = peak - 0.5 * prior.log_variances - 0.5 * log_determinant(fit.curvature, max_unknowns);
    for (std::size_t f = 0; f < max_in_model; ++f)
        fit.variances[f] = inverse_diagonal(fit.curvature, baseline_terms + f, max_unknowns);
}

// A full Newton step can overshoot only far from the peak; it is then halved until the density rises.
Fit newton(Design const& design, std::vector<Vector> const& rows, Prior const& prior, Vector const& start) {
    Fit fit;
    fit.at = start;
    fit.residuals.resize(rows.size());
    fit.weights.resize(rows.size());
    auto const log_posterior = [&](Vector const& at) {
        auto density = log_likelihood(rows, at, design, fit);
        add_prior(density, prior, at);
        return density;
    };
    auto here = log_posterior(fit.at);
    for (int step_count = 0; step_count < max_steps && !fit.converged; ++step_count) {
        fit.curvature = here.curvature;
        if (!factorise(fit.curvature, max_unknowns)) return fit;
        auto const step = solve(fit.curvature, here.gradient, max_unknowns);
        fit.converged = length(step) < min_step;
        finish(fit, here.value, prior);
        if (fit.converged) break;
        double part = 1;
        auto there = log_posterior(moved(fit.at, step, part));
        for (; there.value < here.value - 1e-9 && part > 1e-3; there = log_posterior(moved(fit.at, step, part)))
            part /= 2;
        fit.at = moved(fit.at, step, part);
        here = there;
    }
    return fit;
}

Prior prior_of(Design const& design, std::span<std::size_t const> terms) {
    Prior prior;
    prior.precisions.fill(1);
    auto const set = [&](std::size_t i, double mean, double variance) {
        prior.means[i] = mean;
        prior.precisions[i] = 1 / variance;
        prior.log_variances += std::log(variance);
    };
    for (std::size_t i = 0; i < baseline_terms; ++i)
        set(i, design.means[i], design.variances[i]);
    for (std::size_t f = 0; f < terms.size(); ++f)
        set(baseline_terms + f, design.terms[terms[f]].mean, design.terms[terms[f]].variance);
    return prior;
}

double mean_of(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

// The share of cramps in the last days, above the usual one: earlier nights count less and less.
class Lately {
public:
    explicit Lately(double usual) : usual_(usual) {}

    double before(std::int32_t day) {
        double const kept = std::exp2(-(day - day_) / half_life);
        cramps_ *= kept;
        nights_ *= kept;
        day_ = day;
        return (cramps_ + usual_ * usual_nights) / (nights_ + usual_nights) - usual_;
    }

    void add(bool cramp) {
        cramps_ += cramp ? 1 : 0;
        nights_ += 1;
    }

private:
    double usual_, cramps_ = 0, nights_ = 0;
    std::int32_t day_ = 0;
};

// Sessions follow each other whenever they were: a row for each, however many a day has.
std::vector<std::int32_t> days_of(DayTable const& table) {
    std::vector<std::int32_t> days;
    for (std::size_t d = 0; d < table.days.size(); ++d)
        days.push_back(table.unit == RowUnit::day ? table.days[d] - table.days.front() : static_cast<std::int32_t>(d));
    return days;
}

void fill_rows(DayTable const& table, double share, Design& design) {
    double const length = table.days.empty() ? 1 : table.days.back() - table.days.front() + 1;
    Lately lately_seen(share);
    for (std::size_t d = 0; d < table.days.size(); ++d) {
        double const day = table.days[d] - table.days.front();
        bool const follows = d > 0 && design.days[d] == design.days[d - 1] + 1;
        auto& row = design.rows.emplace_back();
        row[level] = 1;
        row[row_before] = follows ? table.cramp[d - 1] : share;
        row[lately] = lately_seen.before(design.days[d]);
        row[time_passed] = day / length - 0.5;
        row[first_weeks] = std::exp(-day / decay_days);
        row[first_weekday + static_cast<std::size_t>(table.days[d] % 7 + 7) % 7] = 1;
        if (!table.covariate.empty()) row[covariate_term] = table.covariate[d];
        lately_seen.add(table.cramp[d] != 0);
    }
}

// The row of each day; absent: the day is not in the table.
std::map<std::int32_t, std::size_t> places_of(std::vector<std::int32_t> const& days) {
    std::map<std::int32_t, std::size_t> places;
    for (std::size_t d = 0; d < days.size(); ++d)
        places.emplace(days[d], d);
    return places;
}

std::vector<double> centred(Column const& column, std::size_t lag, std::vector<std::int32_t> const& days) {
    double const mean = mean_of(column.values);
    auto const places = places_of(days);
    std::vector<double> values(days.size());
    for (std::size_t d = 0; d < days.size(); ++d)
        if (auto const from = places.find(days[d] - static_cast<std::int32_t>(lag)); from != places.end())
            values[d] = column.values[from->second] - mean;
    return values;
}

void add_terms(DayTable const& table, std::size_t column, Design& design) {
    auto const& factor = table.columns[column].factor;
    bool const risk = factor.direction == Direction::risk;
    bool const has_lags = !factor.lasts && table.unit == RowUnit::day;
    for (std::size_t lag = 0; lag <= (has_lags ? max_lag : 0); ++lag) {
        double const inclusion = factor.inclusion * (has_lags ? lag_shares[lag] : 1);
        design.terms.push_back({column, lag, factor.lasts, centred(table.columns[column], lag, design.days),
                                risk ? 0.8 : 0, risk ? 0.64 : 1, std::log(inclusion / (1 - inclusion))});
    }
}

}

Design make_design(DayTable const& table) {
    Design design;
    design.days = days_of(table);
    design.outcome.assign(table.cramp.begin(), table.cramp.end());
    // Adds half a day of each, so that a diary with only cramps, or with none, has a finite logit.
    double const share = (static_cast<double>(events(table)) + 0.5) / (static_cast<double>(table.days.size()) + 1);
    design.variances.fill(1);
    design.means[level] = std::log(share / (1 - share));
    design.means[row_before] = 0.3;
    design.variances[row_before] = 0.5;
    design.means[lately] = 1;
    design.variances[lately] = 4;
    std::fill_n(design.variances.begin() + first_weekday, weekday_terms, weekday_variance);
    fill_rows(table, share, design);
    for (std::size_t k = 0; k < table.columns.size(); ++k)
        if (!is_constant(table.columns[k])) add_terms(table, k, design);
    return design;
}

Fit fit_model(Design const& design, std::span<std::size_t const> terms, Vector const& start) {
    assert(terms.size() <= max_in_model);
    return newton(design, rows_of(design, terms), prior_of(design, terms), start);
}

Score score_of(Design const& design, Fit const& fit, std::span<std::size_t const> terms, Term const& term,
               std::span<std::int32_t const> sources) {
    Score score;
    Vector shared{};   // information that the term has in common with those of the model
    for (std::size_t d = 0; d < design.rows.size(); ++d) {
        auto const source = sources.empty() ? static_cast<std::int32_t>(d) : sources[d];
        double const value = source < 0 ? 0 : term.values[static_cast<std::size_t>(source)];
        double const weighted = fit.weights[d] * value;
        score.slope += fit.residuals[d] * value;
        score.information += weighted * value;
        for (std::size_t i = 0; i < max_unknowns; ++i)
            shared[i] += weighted * design.rows[d][i];
        for (std::size_t f = 0; f < terms.size(); ++f)
            shared[baseline_terms + f] += weighted * design.terms[terms[f]].values[d];
    }
    score.information -= product(shared, solve(fit.curvature, shared, max_unknowns));
    return score;
}

double log_bayes_factor(Score const& score, Term const& term) {
    if (!(score.information > min_information)) return 0;
    double const pull = term.mean / term.variance + score.slope;
    return 0.5 * (pull * pull / (1 / term.variance + score.information) - term.mean * term.mean / term.variance -
                  std::log1p(term.variance * score.information));
}

}
