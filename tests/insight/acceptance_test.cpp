#include "doctest.h"
#include "insight/evaluation.h"

using namespace unknot::insight;

namespace {

// A model that finds half of the true factors and no false ones.
Evaluation good() {
    Evaluation evaluation;
    for (auto& tally : evaluation.tallies) {
        tally.diaries = tally.null_diaries = 100;
        tally.true_factors = 100;
        tally.flagged = tally.flagged_true = 50;
        tally.true_scores = {0.9};
        tally.false_scores = {0.1};
    }
    auto& fisher = evaluation.tallies[static_cast<std::size_t>(Method::fisher)];
    fisher.flagged = 100;
    return evaluation;
}

bool passes(Evaluation const& null, Evaluation const& usual, char letter) {
    bool passed = true;
    for (auto const& one : accept_statistics(null, usual, usual))
        if (one.letter == letter) passed = passed && one.passed;
    return passed;
}

Tally& likely(Evaluation& evaluation) { return evaluation.tallies[static_cast<std::size_t>(Method::likely)]; }

}

TEST_SUITE("acceptance") {
    TEST_CASE("(a) fails at six false alarms of a hundred and passes at five") {
        auto null = good();
        likely(null).null_alarms = 6;
        CHECK_FALSE(passes(null, good(), 'a'));
        likely(null).null_alarms = 5;
        CHECK(passes(null, good(), 'a'));
    }

    TEST_CASE("(b) fails for too much false blame and for too little power") {
        auto usual = good();
        likely(usual).flagged_true = 40;
        CHECK_FALSE(passes(good(), usual, 'b'));
        usual = good();
        likely(usual).flagged = likely(usual).flagged_true = 29;
        CHECK_FALSE(passes(good(), usual, 'b'));
        CHECK(passes(good(), good(), 'b'));
    }

    TEST_CASE("(c) fails when it ranks worse than Fisher or blames more than half as much") {
        auto usual = good();
        likely(usual).true_scores = {0.05};
        CHECK_FALSE(passes(good(), usual, 'c'));
        usual = good();
        likely(usual).flagged_true = 35;   // 0.30 against half of 0.50
        CHECK_FALSE(passes(good(), usual, 'c'));
        CHECK(passes(good(), good(), 'c'));
    }

    TEST_CASE("(d) fails when over-confident by more than a tenth, or wrong by more than three; not in small bins") {
        auto const with = [](double predicted, std::size_t true_pairs, std::size_t pairs) {
            auto usual = good();
            usual.bins[2].pairs = pairs;
            usual.bins[2].predicted = predicted * static_cast<double>(pairs);
            usual.bins[2].true_pairs = true_pairs;
            return usual;
        };
        CHECK_FALSE(passes(good(), with(0.5, 38, 100), 'd'));
        CHECK(passes(good(), with(0.5, 42, 100), 'd'));
        CHECK(passes(good(), with(0.5, 78, 100), 'd'));
        CHECK_FALSE(passes(good(), with(0.5, 82, 100), 'd'));
        CHECK(passes(good(), with(0.5, 0, 29), 'd'));
    }

    TEST_CASE("(e) and (f) hold on a simulated diary") {
        auto const diary = simulate(Scenario::usual, 60, 7);
        CHECK(accept_relabelling(diary).passed);
        CHECK(accept_constant(diary).passed);
    }
}
