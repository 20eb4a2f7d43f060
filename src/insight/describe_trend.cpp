#include "insight/describe_trend.h"

#include "insight/cholesky.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace unknot::insight {
namespace {

using time::CivilDay;

enum Term : std::size_t { level, night_before, time_passed, first_weeks, term_count };

constexpr int max_steps = 25;
constexpr double min_step = 1e-6, settles_in_days = 14, certain = 0.95, ninety_percent = 1.6448536269514722;

struct Row {
    Vector x{};
    double cramp = 0;
};

struct Prior {
    Vector mean{}, variance{};
};

double share_of_cramps(Nights const& nights, int answered) {
    return (static_cast<double>(nights.episodes().size()) + 0.5) / (answered + 1.0);
}

// Only answered nights: the others are unknown, and not missing at random.
std::vector<Row> rows_of(Nights const& nights, double share) {
    std::vector<Row> rows;
    for (int i = 0; i < nights.days(); ++i) {
        auto const night = plus_days(nights.first(), i);
        if (!nights.is_answered(night)) continue;
        Row row;
        auto const before = plus_days(night, -1);
        row.x[level] = 1;
        row.x[night_before] = nights.is_answered(before) ? (nights.has_cramp(before) ? 1 : 0) : share;
        row.x[time_passed] = static_cast<double>(i) / nights.days() - 0.5;
        row.x[first_weeks] = std::exp(-i / settles_in_days);
        row.cramp = nights.has_cramp(night) ? 1 : 0;
        rows.push_back(row);
    }
    return rows;
}

struct Slope {
    Vector gradient{};
    Matrix curvature{};
};

Slope slope_at(Vector const& theta, std::vector<Row> const& rows, Prior const& prior) {
    Slope slope;
    for (std::size_t i = 0; i < term_count; ++i) {
        slope.gradient[i] = (prior.mean[i] - theta[i]) / prior.variance[i];
        slope.curvature[i][i] = 1 / prior.variance[i];
    }
    for (auto const& row : rows) {
        double eta = 0;
        for (std::size_t i = 0; i < term_count; ++i)
            eta += theta[i] * row.x[i];
        double const p = 1 / (1 + std::exp(-eta));
        for (std::size_t i = 0; i < term_count; ++i) {
            slope.gradient[i] += row.x[i] * (row.cramp - p);
            for (std::size_t j = 0; j <= i; ++j)
                slope.curvature[i][j] += row.x[i] * row.x[j] * p * (1 - p);
        }
    }
    return slope;
}

struct Estimate {
    double mean = 0, deviation = 0;
};

// The estimate of the time term. The curvature is that of a sum of squares and priors, so it is always positive
// definite.
Estimate fit(std::vector<Row> const& rows, Prior const& prior) {
    Vector theta = prior.mean;
    Estimate estimate;
    for (int step = 0; step < max_steps; ++step) {
        auto slope = slope_at(theta, rows, prior);
        if (!factorise(slope.curvature, term_count)) return estimate;
        auto const change = solve(slope.curvature, slope.gradient, term_count);
        double largest = 0;
        for (std::size_t i = 0; i < term_count; ++i) {
            theta[i] += change[i];
            largest = std::max(largest, std::abs(change[i]));
        }
        estimate = {theta[time_passed], std::sqrt(inverse_diagonal(slope.curvature, time_passed, term_count))};
        if (largest < min_step) break;
    }
    return estimate;
}

Missing missing_for(Nights const& nights, int answered) {
    auto const cramps = static_cast<int>(nights.episodes().size());
    auto const free = answered - cramps;
    return {std::max(0, trend_cramps - cramps), std::max({0, trend_nights - answered, trend_cramps - free})};
}

}

std::string_view word(TrendDirection direction) {
    constexpr std::array<std::string_view, 4> words = {"not_enough", "none_shown", "falling", "rising"};
    return words[static_cast<std::size_t>(direction)];
}

Trend trend(Nights const& nights) {
    Trend result;
    auto const answered = nights.answered_between(nights.first(), nights.last());
    result.missing = missing_for(nights, answered);
    if (!result.missing.nothing()) return result;
    double const share = share_of_cramps(nights, answered);
    Prior const prior{{std::log(share / (1 - share)), 0.3, 0, 0}, {1, 0.5, 1, 1}};
    auto const slope = fit(rows_of(nights, share), prior);
    double const reach = ninety_percent * slope.deviation;
    result.odds_ratio = std::exp(slope.mean);
    result.interval = {std::exp(slope.mean - reach), std::exp(slope.mean + reach)};
    result.probability_falling = normal_below(-slope.mean / slope.deviation);
    result.direction = result.probability_falling > certain       ? TrendDirection::falling
                       : result.probability_falling < 1 - certain ? TrendDirection::rising
                                                                  : TrendDirection::none_shown;
    return result;
}

}
