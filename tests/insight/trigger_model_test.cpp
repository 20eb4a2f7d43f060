#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_model.h"

#include <cmath>
#include <numbers>

using namespace unknot::insight;

namespace {

double log_posterior(Design const& design, std::vector<std::size_t> const& factors, Vector const& at) {
    double sum = 0;
    for (std::size_t d = 0; d < design.rows; ++d) {
        double eta = 0;
        for (std::size_t i = 0; i < baseline_terms; ++i)
            eta += at[i] * design.baseline[d][i];
        for (std::size_t f = 0; f < factors.size(); ++f)
            eta += at[baseline_terms + f] * design.factors[factors[f]][d];
        sum += design.outcome[d] > 0 ? -std::log1p(std::exp(-eta)) : -std::log1p(std::exp(eta));
    }
    auto const prior = [&](double value, double mean, double variance) {
        sum -= 0.5 * (value - mean) * (value - mean) / variance + 0.5 * std::log(variance);
    };
    for (std::size_t i = 0; i < baseline_terms; ++i)
        prior(at[i], design.means[i], design.variances[i]);
    for (std::size_t f = 0; f < factors.size(); ++f)
        prior(at[baseline_terms + f], design.factor_means[factors[f]], design.factor_variances[factors[f]]);
    return sum;
}

}

TEST_SUITE("trigger_model") {
    TEST_CASE("priors are those of evidence 6.4") {
        auto table = simulate(Scenario::usual, 50, 1).table;
        table.columns[1].factor.direction = Direction::unknown;
        auto const design = make_design(table);
        double const share = (static_cast<double>(events(table)) + 0.5) / (static_cast<double>(design.rows) + 1);
        CHECK(design.means[0] == doctest::Approx(std::log(share / (1 - share))));
        CHECK(design.means[1] == 0.3);
        CHECK(design.variances == std::array<double, 5>{1, 0.5, 1, 1, 0.25});
        CHECK(design.factor_means[0] == 0.8);
        CHECK(design.factor_variances[0] == 0.64);
        CHECK(design.factor_means[1] == 0);
        CHECK(design.factor_variances[1] == 1);
    }

    TEST_CASE("the day before counts only where it is in the table") {
        DayTable table;
        table.days = {0, 1, 3};
        table.weekend = {0, 0, 1};
        table.cramp = {1, 0, 1};
        auto const design = make_design(table);
        double const share = 2.5 / 4;
        CHECK(design.baseline[0][1] == doctest::Approx(share));
        CHECK(design.baseline[1][1] == 1);
        CHECK(design.baseline[2][1] == doctest::Approx(share));
        CHECK(design.baseline[2][2] == doctest::Approx(3.0 / 4 - 0.5));
        CHECK(design.baseline[2][3] == doctest::Approx(std::exp(-3.0 / 14)));
        CHECK(design.baseline[2][4] == 1);
    }

    TEST_CASE("at the fit the posterior has its peak, and the evidence is Laplace's") {
        auto const design = make_design(simulate(Scenario::usual, 120, 4).table);
        for (std::vector<std::size_t> const& factors : {std::vector<std::size_t>{}, {2}, {0, 5}, {1, 6, 13}}) {
            auto const fit = fit_model(design, factors, {});
            REQUIRE(fit.converged);
            double const peak = log_posterior(design, factors, fit.at);
            auto const size = baseline_terms + factors.size();
            Matrix curvature{};
            double const h = 1e-3;
            auto const moved = [&](std::size_t i, double a, std::size_t j, double b) {
                auto at = fit.at;
                at[i] += a;
                at[j] += b;
                return log_posterior(design, factors, at);
            };
            for (std::size_t i = 0; i < size; ++i) {
                CHECK(moved(i, 0.01, i, 0) < peak);
                CHECK(moved(i, -0.01, i, 0) < peak);
                for (std::size_t j = 0; j <= i; ++j)
                    curvature[i][j] =
                        -(moved(i, h, j, h) - moved(i, h, j, -h) - moved(i, -h, j, h) + moved(i, -h, j, -h)) /
                        (4 * h * h);
            }
            REQUIRE(factorise(curvature, size));
            CHECK(fit.log_evidence == doctest::Approx(peak - 0.5 * log_determinant(curvature, size)).epsilon(1e-5));
            for (std::size_t f = 0; f < factors.size(); ++f)
                CHECK(fit.variances[f] ==
                      doctest::Approx(inverse_diagonal(curvature, baseline_terms + f, size)).epsilon(1e-3));
        }
    }

    TEST_CASE("a covariate counts as a factor that is always in, of unknown direction") {
        auto table = simulate(Scenario::usual, 121, 4).table;
        table.columns[1].factor.direction = Direction::unknown;
        auto const design = make_design(table);
        std::vector<std::size_t> const with_factor = {0, 1}, without = {0};
        auto const as_factor = fit_model(design, with_factor, {});
        table.covariate = design.factors[1];
        auto const as_covariate = fit_model(make_design(table), without, {});
        CHECK(as_covariate.log_evidence == doctest::Approx(as_factor.log_evidence).epsilon(1e-9));
        CHECK(as_covariate.at[covariate_term] == doctest::Approx(as_factor.at[baseline_terms + 1]).epsilon(1e-6));
        CHECK(as_covariate.variances[0] == doctest::Approx(as_factor.variances[0]).epsilon(1e-6));
    }

    TEST_CASE("what came before a session is the session before, on any day") {
        DayTable table;
        table.unit = RowUnit::session;
        table.days = {0, 0, 9};
        table.weekend = {0, 0, 0};
        table.cramp = {1, 0, 1};
        REQUIRE(check(table));
        auto const design = make_design(table);
        CHECK(design.baseline[1][1] == 1);
        CHECK(design.baseline[2][1] == 0);
        table.unit = RowUnit::day;
        CHECK_FALSE(check(table));
    }

    TEST_CASE("any start leads to the same fit, also one far away") {
        auto const design = make_design(simulate(Scenario::usual, 120, 4).table);
        std::vector<std::size_t> const factors = {0, 1, 2};
        auto const near = fit_model(design, factors, {});
        Vector far{};
        far.fill(20);
        auto const from_far = fit_model(design, factors, far);
        REQUIRE(from_far.converged);
        CHECK(from_far.log_evidence == doctest::Approx(near.log_evidence).epsilon(1e-8));
        for (std::size_t i = 0; i < max_unknowns; ++i)
            CHECK(from_far.at[i] == doctest::Approx(near.at[i]).epsilon(1e-5));
    }

    TEST_CASE("diaries of cramps only, of none, of one day and of no day have a finite fit") {
        for (auto const cramp : {std::uint8_t{0}, std::uint8_t{1}}) {
            for (std::int32_t const rows : {0, 1, 40}) {
                DayTable table;
                for (std::int32_t d = 0; d < rows; ++d) {
                    table.days.push_back(d);
                    table.weekend.push_back(0);
                    table.cramp.push_back(cramp);
                }
                auto const fit = fit_model(make_design(table), {}, {});
                CHECK(fit.converged);
                CHECK(std::isfinite(fit.log_evidence));
            }
        }
    }
}
