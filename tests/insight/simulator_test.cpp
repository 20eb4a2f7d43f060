#include "doctest.h"
#include "insight/simulator.h"

#include <algorithm>
#include <cmath>

using namespace unknot::insight;

namespace {

template <class Measure>
double mean_over(Scenario scenario, std::int32_t days, Measure measure) {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        sum += measure(simulate(scenario, days, seed));
    return sum / 60;
}

double share_of_cramps(SimulatedDiary const& diary) {
    return static_cast<double>(events(diary.table)) / static_cast<double>(diary.table.days.size());
}

}

TEST_SUITE("simulator") {
    TEST_CASE("every world has a word, and no other word has a world") {
        for (auto const scenario : scenarios)
            CHECK(scenario_from_word(word(scenario)) == scenario);
        CHECK_FALSE(scenario_from_word("mars"));
        CHECK_FALSE(scenario_from_word(""));
    }

    TEST_CASE("every diary of every world is a table, and the same again for its seed") {
        for (auto const scenario : scenarios)
            for (std::int32_t const days : {1, 60}) {
                auto const diary = simulate(scenario, days, 5);
                CHECK(check(diary.table));
                CHECK(diary.table.columns.size() == simulated_factors + (scenario == Scenario::twice ? 1 : 0));
                CHECK(simulate(scenario, days, 5).table.cramp == diary.table.cramp);
            }
        CHECK(simulate(Scenario::usual, 60, 5).table.cramp != simulate(Scenario::usual, 60, 6).table.cramp);
    }

    TEST_CASE("odds ratios are those of the world, and a quarter of the diaries have none") {
        int without = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            auto const diary = simulate(Scenario::usual, 10, seed);
            auto const acting = std::count(diary.truth.begin(), diary.truth.end(), 1);
            CHECK(acting <= 3);
            without += acting == 0 ? 1 : 0;
            for (std::size_t k = 0; k < simulated_factors; ++k) {
                double const ratio = diary.odds_ratios[k];
                CHECK((diary.truth[k] ? ratio >= 2 && ratio <= 5 : ratio == 1));
            }
            auto const none = simulate(Scenario::none, 10, seed);
            CHECK(std::count(none.truth.begin(), none.truth.end(), 1) == 0);
        }
        CHECK(without > 30);
        CHECK(without < 70);
        auto const protective = simulate(Scenario::protective, 10, 2).odds_ratios;
        CHECK(*std::max_element(protective.begin(), protective.end()) == 1);
    }

    TEST_CASE("about one night in four has a cramp, more in the first weeks") {
        double const share = mean_over(Scenario::usual, 180, share_of_cramps);
        CHECK(share > 0.24);
        CHECK(share < 0.36);
        auto const early = [](auto const& diary) {
            auto part = diary;
            part.table = first_rows(diary.table, 14);
            return share_of_cramps(part);
        };
        CHECK(mean_over(Scenario::none, 180, early) > mean_over(Scenario::none, 180, share_of_cramps) + 0.05);
    }

    TEST_CASE("one day in ten has no answer, more of those with a cramp where that is the world") {
        auto const answered = [](auto const& diary) { return static_cast<double>(diary.table.days.size()) / 180; };
        CHECK(std::abs(mean_over(Scenario::none, 180, answered) - 0.9) < 0.01);
        CHECK(mean_over(Scenario::missing, 180, share_of_cramps) <
              mean_over(Scenario::none, 180, share_of_cramps) - 0.02);
    }

    TEST_CASE("sweat goes with exercise, and nothing else does") {
        auto const with_exercise = [](std::size_t k) {
            return mean_over(Scenario::none, 180, [&](auto const& diary) {
                return correlation(diary.table.columns[0], diary.table.columns[k]);
            });
        };
        CHECK(with_exercise(1) > 0.5);
        CHECK(std::abs(with_exercise(5)) < 0.05);
    }
}
