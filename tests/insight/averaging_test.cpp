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
    TEST_CASE("fourteen factors make 470 models, none makes one") {
        CHECK(Averaging(small(14)).model_count() == 470);
        CHECK(Averaging(small(0)).model_count() == 1);
        CHECK(Averaging(small(3)).model_count() == 8);
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

    TEST_CASE("the weights are evidence times the priors of what is in and what is out") {
        auto table = small(2);
        table.columns[0].factor.inclusion = inclusion_strong;
        table.columns[1].factor.inclusion = inclusion_weak;
        auto const averaging = averaged(table);
        auto const design = make_design(table);
        double const in[] = {0.20, 0.05};
        std::vector<double> weights;
        double total = 0;
        for (auto const& model : averaging.models()) {
            auto const fit = fit_model(design, std::span(model.factors.data(), model.size), {});
            double weight = std::exp(fit.log_evidence + 50);
            for (std::size_t k = 0; k < 2; ++k)
                weight *= model.has(k) ? in[k] : 1 - in[k];
            weights.push_back(weight);
            total += weight;
        }
        for (std::size_t m = 0; m < weights.size(); ++m)
            CHECK(averaging.models()[m].weight == doctest::Approx(weights[m] / total).epsilon(1e-4));
        double const both = averaging.inclusion_of_any({0, 1});
        CHECK(both == doctest::Approx(1 - averaging.models().front().weight));
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

    TEST_CASE("starting again with the same outcomes gives the same; with others, another") {
        auto const table = small(5);
        auto averaging = averaged(table);
        auto const before = averaging.effects()[0].inclusion;
        auto other = table.cramp;
        std::reverse(other.begin(), other.end());
        averaging.restart(table, other);
        CHECK_FALSE(averaging.done());
        averaging.step(everything);
        CHECK(averaging.effects()[0].inclusion != before);
        averaging.restart(table, table.cramp);
        averaging.step(everything);
        CHECK(averaging.effects()[0].inclusion == before);
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
    }
}
