// Exact intervals for small counts. Nothing here assumes that a sample is large.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::insight {

// The default confidence of intervals: they would contain the true value in 95 of 100 diaries.
inline constexpr double usual_confidence = 0.95;

struct Interval {
    double low = 0, high = 0;
};

// For the mean of a Poisson count (Garwood 1936), from the tails of the distribution itself. A count of 0 has an upper
// limit of about 3.7. The count must not be negative (asserted).
[[nodiscard]] Interval poisson_interval(int count, double confidence = usual_confidence);

// For a proportion (Clopper and Pearson 1934). 0 <= count <= of (asserted); 0 of 0 gives 0 to 1.
[[nodiscard]] Interval proportion_interval(int count, int of, double confidence = usual_confidence);

// The ratio of two rates, (count / time) / (count_before / time_before), from the exact interval of a proportion given
// both counts. No upper limit when count_before is 0. Times must be positive (asserted).
struct RatioInterval {
    double low = 0;
    std::optional<double> high;
};

[[nodiscard]] RatioInterval rate_ratio_interval(int count, double time, int count_before, double time_before,
                                                double confidence = usual_confidence);

// The median, and an interval between two of the values, which holds for any distribution (Thompson 1936).
struct Median {
    double value = 0;
    std::optional<Interval> interval;   // empty: fewer than six values; even their whole range is too narrow for 95 %
    double coverage = 0;   // true confidence of the interval: at least the one asked for, as ranks are discrete
};

// Values in any order; at least one (asserted).
[[nodiscard]] Median median_of(std::vector<double> values, double confidence = usual_confidence);

// The number of values missing until the median has an interval; 0: it has one.
[[nodiscard]] int missing_for_interval(int values, double confidence = usual_confidence);

// P(Z < z) of the standard normal distribution.
[[nodiscard]] double normal_below(double z);

}
