#include "doctest.h"
#include "insight/averaging.h"
#include "insight/simulator.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace unknot::insight;

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();

Averaging averaged(DayTable const& table) {
    Averaging averaging(table);
    CHECK(averaging.step(everything));
    return averaging;
}

DayTable small(std::size_t columns, std::uint64_t seed = 4) {
    auto table = simulate(Scenario::usual, 90, seed).table;
    table.columns.resize(columns);
    return table;
}

}

TEST_SUITE("averaging") {
    TEST_CASE("without factors there is one model; with them each alone is weighed, with each delay") {
        CHECK(averaged(small(0)).models().size() == 1);
        auto const averaging = averaged(small(3));
        for (std::size_t term = 0; term < 3 * (max_lag + 1); ++term)
            CHECK(std::any_of(averaging.models().begin(), averaging.models().end(),
                              [&](Model const& model) { return model.terms == std::vector{term}; }));
        for (auto const& model : averaging.models())
            CHECK(model.terms.size() <= max_in_model);
    }

    TEST_CASE("only models that count are fitted: of twenty factors a few dozen") {
        auto table = small(14);
        for (std::size_t k = 0; k < 6; ++k) {
            table.columns.push_back(table.columns[k]);
            table.columns.back().factor.id += "_again";
        }
        CHECK(averaged(table).fitted() < 60);
    }

    TEST_CASE("slices of any size give bit for bit what one go gives") {
        auto const table = small(6);
        auto const at_once = averaged(table).effects();
        for (std::size_t const budget : {std::size_t{1}, std::size_t{7}}) {
            Averaging sliced(table);
            std::size_t before = 0;
            while (!sliced.step(budget)) {
                CHECK(sliced.fitted() - before == budget);
                before = sliced.fitted();
            }
            for (std::size_t k = 0; k < at_once.size(); ++k) {
                CHECK(sliced.effects()[k].inclusion == at_once[k].inclusion);
                CHECK(sliced.effects()[k].odds_ratio == at_once[k].odds_ratio);
            }
        }
    }

    TEST_CASE("a budget of nothing does nothing") {
        Averaging averaging(small(3));
        CHECK_FALSE(averaging.step(0));
        CHECK(averaging.fitted() == 0);
    }

    TEST_CASE("the weights are evidence times the prior odds of what is in") {
        auto table = small(2);
        for (auto& column : table.columns)
            column.factor.lasts = true;   // no delays: four models, all of which count
        table.columns[0].factor.inclusion = inclusion_strong;
        table.columns[1].factor.inclusion = inclusion_weak;
        auto const averaging = averaged(table);
        auto const design = make_design(table);
        double const odds[] = {0.20 / 0.80, 0.05 / 0.95};
        auto const weight = [&](Model const& model) {
            double weight = std::exp(fit_model(design, model.terms, {}).log_evidence + 50);
            for (auto const term : model.terms)
                weight *= odds[term];
            return weight;
        };
        double total = 0;
        for (auto const& model : averaging.models())
            total += weight(model);
        for (auto const& model : averaging.models()) {
            bool const fitted = model.terms.empty() || model.variances[0] > 0;
            CHECK(model.weight == doctest::Approx(weight(model) / total).epsilon(fitted ? 1e-3 : 0.3));
        }
        double const none = averaging.models().front().weight;
        CHECK(averaging.inclusion_of_any({0, 1}) == doctest::Approx(1 - none));
    }

    TEST_CASE("another order and other names of the factors change nothing") {
        auto const table = small(7);
        auto turned = table;
        std::reverse(turned.columns.begin(), turned.columns.end());
        for (auto& column : turned.columns)
            column.factor.id += "_renamed";
        auto const before = averaged(table).effects(), after = averaged(turned).effects();
        for (std::size_t k = 0; k < before.size(); ++k) {
            auto const& same = after[before.size() - 1 - k];
            CHECK(same.inclusion == doctest::Approx(before[k].inclusion).epsilon(1e-6));
            CHECK(same.odds_ratio_high == doctest::Approx(before[k].odds_ratio_high).epsilon(1e-6));
        }
    }

    TEST_CASE("a constant column is in no model and changes no other") {
        auto const table = small(5);
        auto more = table;
        more.columns.push_back({.factor = {.id = "always"},
                                .values = std::vector<double>(table.days.size(), 1),
                                .present = std::vector<std::uint8_t>(table.days.size(), 1)});
        auto const before = averaged(table).effects(), after = averaged(more).effects();
        CHECK(after.back().inclusion == 0);
        for (std::size_t k = 0; k < before.size(); ++k)
            CHECK(after[k].inclusion == before[k].inclusion);
    }

    TEST_CASE("a factor that is there on every cramp night is found, with an odds ratio above one") {
        auto table = small(6);
        for (std::size_t d = 0; d < table.days.size(); ++d) {
            bool const there = table.cramp[d] != 0 || d % 7 == 0;
            table.columns[3].values[d] = there;
            table.columns[3].present[d] = there;
        }
        auto const effect = averaged(table).effects()[3];
        CHECK(effect.inclusion > 0.99);
        CHECK(effect.odds_ratio_low > 1);
        CHECK(effect.odds_ratio_low < effect.odds_ratio);
        CHECK(effect.odds_ratio < effect.odds_ratio_high);
        CHECK(effect.more > 0.99);
        CHECK(effect.lag == 0);
    }

    TEST_CASE("what acts two days later is found with its delay") {
        auto table = simulate(Scenario::none, 180, 3).table;
        table.columns.resize(4);
        for (std::size_t d = 0; d < table.days.size(); ++d) {
            auto const then = std::find(table.days.begin(), table.days.end(), table.days[d] + 2);
            bool const later =
                then != table.days.end() && table.cramp[static_cast<std::size_t>(then - table.days.begin())] != 0;
            table.columns[2].values[d] = table.columns[2].present[d] = later || d % 9 == 0;
        }
        auto const effect = averaged(table).effects()[2];
        CHECK(effect.inclusion > 0.99);
        CHECK(effect.lag == 2);
    }

    TEST_CASE("with fewer cramps the direction is said, and the plain odds ratio lies on that side") {
        auto table = small(4);
        for (std::size_t d = 0; d < table.days.size(); ++d)
            table.columns[1].values[d] = table.columns[1].present[d] = table.cramp[d] == 0 && d % 3 != 0;
        auto const effect = averaged(table).effects()[1];
        CHECK(effect.more < 0.05);
        CHECK(effect.odds_ratio < 1);
        CHECK(effect.plain < 1);
        CHECK(effect.widest_low <= effect.plain_low);
        CHECK(effect.plain_high <= effect.widest_high);
    }
}
