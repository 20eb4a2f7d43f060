#include "insight/describe_intervals.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace unknot::insight {
namespace {

constexpr int halvings = 80;   // more than the bits of a double

// Sums the terms up to `last` of a unimodal distribution, starting from one near its peak: each term is computed from
// its neighbour, and negligible terms are left out. The number of terms grows with the square root of their range.
template <class Down, class Up>
double sum_of_terms(int start, double term, int last, Down const& down, Up const& up) {
    constexpr double too_small = 1e-18;
    double sum = term;
    double below = term, above = term;
    for (int k = start; k > 0 && below > too_small * sum; --k)
        sum += below *= down(k);
    for (int k = start; k < last && above > too_small * sum; ++k)
        sum += above *= up(k);
    return std::min(sum, 1.0);
}

// P(X <= count)
double poisson_below(int count, double mean) {
    if (mean <= 0) return 1;
    int const start = std::min(count, static_cast<int>(mean));
    double const term = std::exp(start * std::log(mean) - mean - std::lgamma(start + 1.0));
    return sum_of_terms(
        start, term, count, [&](int k) { return k / mean; }, [&](int k) { return mean / (k + 1); });
}

double binomial_below(int count, int of, double p) {
    if (count >= of || p <= 0) return 1;
    if (p >= 1) return 0;
    int const start = std::min(count, static_cast<int>(of * p));
    double const ways = std::lgamma(of + 1.0) - std::lgamma(start + 1.0) - std::lgamma(of - start + 1.0);
    double const term = std::exp(ways + start * std::log(p) + (of - start) * std::log1p(-p));
    double const odds = p / (1 - p);
    return sum_of_terms(
        start, term, count, [&](int k) { return k / ((of - k + 1) * odds); },
        [&](int k) { return (of - k) * odds / (k + 1); });
}

// Where a decreasing function reaches a value between low and high.
template <class Falling>
double where(Falling const& function, double value, double low, double high) {
    for (int i = 0; i < halvings; ++i) {
        double const middle = (low + high) / 2;
        (function(middle) > value ? low : high) = middle;
    }
    return (low + high) / 2;
}

struct Ranks {
    int rank = 0;   // counted from either end; 0: none
    double coverage = 0;
};

// The innermost ranks that contain the median with the given confidence, for any distribution: the median lies outside
// when fewer than `rank` values fall on one side of it, each with probability 1/2.
Ranks ranks_for(int values, double confidence) {
    Ranks found;
    double log_term = -values * std::log(2.0), outside = std::exp(log_term);
    for (int rank = 1; 2 * rank <= values && 1 - 2 * outside >= confidence; ++rank) {
        found = {rank, 1 - 2 * outside};
        log_term += std::log(static_cast<double>(values - rank + 1) / rank);
        outside += std::exp(log_term);
    }
    return found;
}

}

Interval poisson_interval(int count, double confidence) {
    assert(count >= 0);
    double const tail = (1 - confidence) / 2;
    double const beyond = count + 20 + 12 * std::sqrt(count + 1.0);
    Interval interval;
    if (count > 0)
        interval.low = where([&](double mean) { return poisson_below(count - 1, mean); }, 1 - tail, 0, count);
    interval.high = where([&](double mean) { return poisson_below(count, mean); }, tail, count, beyond);
    return interval;
}

Interval proportion_interval(int count, int of, double confidence) {
    assert(count >= 0 && count <= of);
    double const tail = (1 - confidence) / 2;
    Interval interval{0, 1};
    if (count > 0) interval.low = where([&](double p) { return binomial_below(count - 1, of, p); }, 1 - tail, 0, 1);
    if (count < of) interval.high = where([&](double p) { return binomial_below(count, of, p); }, tail, 0, 1);
    return interval;
}

// Given their sum, the later of two Poisson counts is binomial with p = rate * time / (both rates * their times).
RatioInterval rate_ratio_interval(int count, double time, int count_before, double time_before, double confidence) {
    assert(time > 0 && time_before > 0);
    auto const share = proportion_interval(count, count + count_before, confidence);
    auto const ratio = [&](double p) { return p / (1 - p) * time_before / time; };
    RatioInterval interval{ratio(share.low), std::nullopt};
    if (count_before > 0) interval.high = ratio(share.high);
    return interval;
}

Median median_of(std::vector<double> values, double confidence) {
    assert(!values.empty());
    std::sort(values.begin(), values.end());
    auto const count = values.size();
    Median median;
    median.value = (values[(count - 1) / 2] + values[count / 2]) / 2;
    auto const ranks = ranks_for(static_cast<int>(count), confidence);
    if (ranks.rank == 0) return median;
    auto const rank = static_cast<std::size_t>(ranks.rank);
    median.interval = Interval{values[rank - 1], values[count - rank]};
    median.coverage = ranks.coverage;
    return median;
}

int missing_for_interval(int values, double confidence) {
    int needed = 2;
    while (ranks_for(needed, confidence).rank == 0)
        ++needed;
    return std::max(0, needed - values);
}

double normal_below(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

}
