#include "doctest.h"
#include "insight/describe_intervals.h"
#include "insight/random_generator.h"

#include <cmath>

using namespace unknot::insight;

namespace {

double poisson_of(int count, double mean) { return std::exp(count * std::log(mean) - mean - std::lgamma(count + 1.0)); }

}

TEST_SUITE("intervals") {
    TEST_CASE("five values have no interval of the median, and say that one is missing") {
        auto const median = median_of({5, 1, 4, 2, 3});
        CHECK(median.value == 3);
        CHECK_FALSE(median.interval);
        CHECK(missing_for_interval(5) == 1);
        CHECK(missing_for_interval(0) == 6);
        CHECK(missing_for_interval(60) == 0);
    }

    TEST_CASE("nothing seen is not a rate of nothing") {
        auto const interval = poisson_interval(0);
        CHECK(interval.low == 0);
        CHECK(interval.high == doctest::Approx(-std::log(0.025)));
        CHECK(proportion_interval(0, 10).high == doctest::Approx(1 - std::pow(0.025, 0.1)));
    }

    TEST_CASE("nothing of nothing may be anything") {
        auto const interval = proportion_interval(0, 0);
        CHECK(interval.low == 0);
        CHECK(interval.high == 1);
    }

    TEST_CASE("a ratio to nothing has no upper end") {
        auto const ratio = rate_ratio_interval(4, 28, 0, 28);
        CHECK(ratio.low > 0);
        CHECK_FALSE(ratio.high);
        CHECK(rate_ratio_interval(0, 28, 0, 28).low == 0);
    }

    // From Ulm 1990, and from any table of exact Poisson limits.
    TEST_CASE("the published limits of Poisson counts") {
        CHECK(poisson_interval(1).low == doctest::Approx(0.0253).epsilon(0.002));
        CHECK(poisson_interval(1).high == doctest::Approx(5.572).epsilon(0.001));
        CHECK(poisson_interval(10).low == doctest::Approx(4.795).epsilon(0.001));
        CHECK(poisson_interval(10).high == doctest::Approx(18.39).epsilon(0.001));
        CHECK(poisson_interval(100).low == doctest::Approx(81.36).epsilon(0.001));
        CHECK(poisson_interval(100).high == doctest::Approx(121.63).epsilon(0.001));
    }

    TEST_CASE("the interval of any mean holds it in 95 of 100 cases or more") {
        for (double const mean : {0.3, 1.0, 2.5, 7.0, 19.0}) {
            double covered = 0;
            for (int count = 0; count < 80; ++count) {
                auto const interval = poisson_interval(count);
                if (interval.low <= mean && mean <= interval.high) covered += poisson_of(count, mean);
            }
            CHECK(covered >= 0.95);
            CHECK(covered < 1);
        }
    }

    TEST_CASE("a very large count is no trouble") {
        auto const interval = poisson_interval(20000);
        CHECK(interval.low == doctest::Approx(20000 - 1.96 * std::sqrt(20000)).epsilon(0.001));
        CHECK(interval.high == doctest::Approx(20000 + 1.96 * std::sqrt(20000)).epsilon(0.001));
    }

    TEST_CASE("counting failures in place of successes turns the interval round") {
        for (int count = 0; count <= 12; ++count) {
            auto const of = proportion_interval(count, 12), other = proportion_interval(12 - count, 12);
            CHECK(of.low == doctest::Approx(1 - other.high));
            CHECK(of.high == doctest::Approx(1 - other.low));
        }
    }

    TEST_CASE("turning the times round turns the ratio round") {
        auto const ratio = rate_ratio_interval(4, 28, 9, 30), other = rate_ratio_interval(9, 30, 4, 28);
        REQUIRE(ratio.high);
        REQUIRE(other.high);
        CHECK(ratio.low == doctest::Approx(1 / *other.high));
        CHECK(*ratio.high == doctest::Approx(1 / other.low));
    }

    TEST_CASE("more confidence is never narrower") {
        for (int count = 0; count < 30; ++count) {
            CHECK(poisson_interval(count, 0.99).high > poisson_interval(count, 0.9).high);
            CHECK(poisson_interval(count, 0.99).low <= poisson_interval(count, 0.9).low);
        }
    }

    TEST_CASE("the interval of a median holds the true one as often as it says") {
        RandomGenerator random(7);
        int covered = 0;
        constexpr int runs = 2000;
        double claimed = 0;
        for (int run = 0; run < runs; ++run) {
            std::vector<double> values;
            for (int i = 0; i < 15; ++i)
                values.push_back(std::exp(random.normal()));   // skewed; its median is 1
            auto const median = median_of(values);
            REQUIRE(median.interval);
            claimed = median.coverage;
            covered += median.interval->low <= 1 && 1 <= median.interval->high ? 1 : 0;
        }
        CHECK(claimed >= 0.95);
        CHECK(std::abs(static_cast<double>(covered) / runs - claimed) < 0.015);
    }

    TEST_CASE("the median does not mind the order, and halves an even number") {
        CHECK(median_of({4, 1, 3, 2}).value == 2.5);
        CHECK(median_of({9}).value == 9);
    }
}
