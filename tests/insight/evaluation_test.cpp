#include "doctest.h"
#include "insight/evaluation.h"

using namespace unknot::insight;

TEST_SUITE("evaluation") {
    TEST_CASE("a tally of nothing divides by nothing") {
        Tally const tally;
        CHECK(tally.power() == 0);
        CHECK(tally.pooled_fdr() == 0);
        CHECK(tally.mean_fdp() == 0);
        CHECK(tally.null_alarm() == 0);
        CHECK(tally.auc() == 0.5);
    }

    TEST_CASE("the area under the curve counts pairs, ties half") {
        Tally tally;
        tally.true_scores = {0.9, 0.5};
        tally.false_scores = {0.5, 0.1, 0.6};
        // 0.9 ranks above all three; 0.5 above one and equal to one.
        CHECK(tally.auc() == doctest::Approx(4.5 / 6));
    }

    TEST_CASE("every method is tallied on every diary, and every pair of a finding lies in one bin") {
        Evaluation evaluation;
        for (std::uint64_t seed = 0; seed < 3; ++seed)
            evaluate(simulate(Scenario::usual, 40, seed), {.permutations = 20}, evaluation);
        CHECK(evaluation.diaries == 3);
        std::size_t pairs = 0;
        for (auto const& bin : evaluation.bins) {
            pairs += bin.pairs;
            if (bin.pairs > 0) CHECK(bin.mean_predicted() >= bin.low);
            if (bin.pairs > 0) CHECK(bin.mean_predicted() <= bin.high);
        }
        CHECK(pairs == 3 * simulated_factors);
        for (auto const& tally : evaluation.tallies) {
            CHECK(tally.diaries == 3);
            CHECK(tally.true_scores.size() + tally.false_scores.size() == 3 * simulated_factors);
            CHECK(tally.true_scores.size() == tally.true_factors);
            CHECK(tally.flagged_true <= tally.flagged);
            CHECK(tally.null_alarms <= tally.null_diaries);
        }
    }

    TEST_CASE("what is likely is among the discoveries, and what is likely or possible holds it") {
        Evaluation evaluation;
        for (std::uint64_t seed = 10; seed < 12; ++seed)
            evaluate(simulate(Scenario::usual, 100, seed), {.permutations = 20}, evaluation);
        CHECK(evaluation.of(Method::likely).flagged <= evaluation.of(Method::discovered).flagged);
        CHECK(evaluation.of(Method::likely).flagged <= evaluation.of(Method::possible).flagged);
    }

    TEST_CASE("two cells pooled are the one of all their diaries") {
        Evaluation first, second, both;
        for (auto* cell : {&first, &both})
            evaluate(simulate(Scenario::usual, 40, 1), {.permutations = 20}, *cell);
        for (auto* cell : {&second, &both})
            evaluate(simulate(Scenario::none, 40, 2), {.permutations = 20}, *cell);
        first.add(second);
        CHECK(first.events == both.events);
        CHECK(first.of(Method::fisher).auc() == doctest::Approx(both.of(Method::fisher).auc()));
        CHECK(first.of(Method::fisher).flagged == both.of(Method::fisher).flagged);
        CHECK(first.bins[0].pairs == both.bins[0].pairs);
    }
}
