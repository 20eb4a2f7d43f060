#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_model.h"

#include <cmath>
#include <numbers>

using namespace unknot::insight;

namespace {

double log_posterior(Design const& design, std::vector<std::size_t> const& factors, Vector const& at) {
    double sum = 0;
    for (std::size_t d = 0; d < design.rows.size(); ++d) {
        double eta = 0;
        for (std::size_t i = 0; i < baseline_terms; ++i)
            eta += at[i] * design.rows[d][i];
        for (std::size_t f = 0; f < factors.size(); ++f)
            eta += at[baseline_terms + f] * design.terms[factors[f]].values[d];
        sum += design.outcome[d] > 0 ? -std::log1p(std::exp(-eta)) : -std::log1p(std::exp(eta));
    }
    auto const prior = [&](double value, double mean, double variance) {
        sum -= 0.5 * (value - mean) * (value - mean) / variance + 0.5 * std::log(variance);
    };
    for (std::size_t i = 0; i < baseline_terms; ++i)
        prior(at[i], design.means[i], design.variances[i]);
    for (std::size_t f = 0; f < factors.size(); ++f)
        prior(at[baseline_terms + f], design.terms[factors[f]].mean, design.terms[factors[f]].variance);
    return sum;
}

}

TEST_SUITE("trigger_model") {
    TEST_CASE("priors of the effects are those of evidence 6.4; the odds of a factor are shared among its delays") {
        auto table = simulate(Scenario::usual, 50, 1).table;
        table.columns[1].factor.direction = Direction::unknown;
        table.columns[2].factor.lasts = true;
        auto const design = make_design(table);
        double const share = (static_cast<double>(events(table)) + 0.5) / (static_cast<double>(design.rows.size()) + 1);
        CHECK(design.means[level] == doctest::Approx(std::log(share / (1 - share))));
        CHECK(design.means[row_before] == 0.3);
        CHECK(design.variances[row_before] == 0.5);
        CHECK(design.terms[0].mean == 0.8);
        CHECK(design.terms[0].variance == 0.64);
        CHECK(design.terms[3].mean == 0);
        CHECK(design.terms[3].variance == 1);
        double inclusion = 0;
        for (std::size_t lag = 0; lag <= max_lag; ++lag) {
            CHECK(design.terms[lag].column == 0);
            CHECK(design.terms[lag].lag == lag);
            inclusion += 1 / (1 + std::exp(-design.terms[lag].log_odds));
        }
        CHECK(inclusion == doctest::Approx(inclusion_usual));
        CHECK(design.terms[6].column == 2);
        CHECK(design.terms[6].lag == 0);
        CHECK(design.terms[7].column == 3);   // what lasts has no delays
    }

    TEST_CASE("the day before counts only where it is in the table") {
        DayTable table;
        table.days = {0, 1, 3};
        table.cramp = {1, 0, 1};
        table.columns.push_back({.factor = {.id = "wine"}, .values = {1, 0, 0}, .present = {1, 0, 0}});
        auto const design = make_design(table);
        double const share = 2.5 / 4;
        CHECK(design.rows[0][row_before] == doctest::Approx(share));
        CHECK(design.rows[1][row_before] == 1);
        CHECK(design.rows[2][row_before] == doctest::Approx(share));
        CHECK(design.rows[2][time_passed] == doctest::Approx(3.0 / 4 - 0.5));
        CHECK(design.rows[2][first_weeks] == doctest::Approx(std::exp(-3.0 / 14)));
        for (std::size_t weekday = 0; weekday < weekday_terms; ++weekday)
            CHECK(design.rows[2][first_weekday + weekday] == (weekday == 3 ? 1 : 0));
        CHECK(design.terms[1].values[0] == 0);
        CHECK(design.terms[1].values[1] == doctest::Approx(2.0 / 3));
        CHECK(design.terms[1].values[2] == 0);   // day 2 is not there
        CHECK(design.terms[2].values[2] == doctest::Approx(-1.0 / 3));
    }

    TEST_CASE("cramps lately raise the chance of the next days, less and less") {
        DayTable table;
        for (std::int32_t d = 0; d < 30; ++d) {
            table.days.push_back(d);
            table.cramp.push_back(d >= 5 && d < 10 ? 1 : 0);
        }
        auto const design = make_design(table);
        CHECK(design.rows[0][lately] == 0);
        CHECK(design.rows[10][lately] > 0.3);
        for (std::size_t d = 11; d < 30; ++d)
            CHECK(design.rows[d][lately] < design.rows[d - 1][lately]);
    }

    TEST_CASE("at the fit the posterior has its peak, and the evidence is Laplace's") {
        auto const design = make_design(simulate(Scenario::usual, 120, 4).table);
        for (std::vector<std::size_t> const& factors : {std::vector<std::size_t>{}, {2}, {0, 5}, {1, 6, 40}}) {
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
        std::vector<std::size_t> const with_factor = {0, 3}, without = {0};   // 3: the second column without delay
        auto const as_factor = fit_model(design, with_factor, {});
        table.covariate = design.terms[3].values;
        auto const as_covariate = fit_model(make_design(table), without, {});
        CHECK(as_covariate.log_evidence == doctest::Approx(as_factor.log_evidence).epsilon(1e-9));
        CHECK(as_covariate.at[covariate_term] == doctest::Approx(as_factor.at[baseline_terms + 1]).epsilon(1e-6));
        CHECK(as_covariate.variances[0] == doctest::Approx(as_factor.variances[0]).epsilon(1e-6));
    }

    TEST_CASE("what came before a session is the session before, on any day") {
        DayTable table;
        table.unit = RowUnit::session;
        table.days = {0, 0, 9};
        table.cramp = {1, 0, 1};
        REQUIRE(check(table));
        auto const design = make_design(table);
        CHECK(design.rows[1][row_before] == 1);
        CHECK(design.rows[2][row_before] == 0);
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
                    table.cramp.push_back(cramp);
                }
                auto const fit = fit_model(make_design(table), {}, {});
                CHECK(fit.converged);
                CHECK(std::isfinite(fit.log_evidence));
            }
        }
    }

    TEST_CASE("a score promises what the fit then finds: within a tenth for weak effects") {
        auto const design = make_design(simulate(Scenario::usual, 365, 4).table);
        auto const baseline = fit_model(design, {}, design.means);
        for (std::size_t k = 0; k < design.terms.size(); ++k) {
            std::vector<std::size_t> const one = {k};
            auto const score = score_of(design, baseline, {}, design.terms[k]);
            auto const fit = fit_model(design, one, baseline.at);
            double const found = fit.log_evidence - baseline.log_evidence;
            CHECK(log_bayes_factor(score, design.terms[k]) == doctest::Approx(found).epsilon(0.1).scale(5));
        }
    }

    TEST_CASE("of permuted rows a score is that of the permuted values, and of none nothing") {
        auto const design = make_design(simulate(Scenario::usual, 100, 4).table);
        auto const baseline = fit_model(design, {}, design.means);
        std::vector<std::int32_t> sources(design.rows.size());
        for (std::size_t d = 0; d < sources.size(); ++d)
            sources[d] = d % 5 == 0 ? -1 : static_cast<std::int32_t>(sources.size() - 1 - d);
        auto moved = design.terms[0];
        for (std::size_t d = 0; d < sources.size(); ++d)
            moved.values[d] = sources[d] < 0 ? 0 : design.terms[0].values[static_cast<std::size_t>(sources[d])];
        auto const permuted = score_of(design, baseline, {}, design.terms[0], sources);
        auto const as_values = score_of(design, baseline, {}, moved);
        CHECK(permuted.slope == as_values.slope);
        CHECK(permuted.information == as_values.information);
        std::vector<std::int32_t> const none(design.rows.size(), -1);
        CHECK(log_bayes_factor(score_of(design, baseline, {}, design.terms[0], none), design.terms[0]) == 0);
    }
}
