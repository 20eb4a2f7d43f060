#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_analysis.h"

#include <algorithm>
#include <limits>

using namespace unknot::insight;

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();

constexpr GuardPlan short_guard{.permutations = 99};

DayTable table_of(Scenario scenario, std::int32_t days, std::size_t columns) {
    auto table = simulate(scenario, days, 9).table;
    table.columns.resize(columns);
    return table;
}

// The first factor is present on every night with a cramp.
DayTable clear_case() {
    auto table = table_of(Scenario::none, 100, 3);
    for (std::size_t d = 0; d < table.days.size(); ++d)
        table.columns[0].values[d] = table.columns[0].present[d] = table.cramp[d] != 0 || d % 9 == 0;
    return table;
}

TriggerAnalysis analyse(DayTable table, GuardPlan plan, std::size_t slice = everything) {
    auto analysis = TriggerAnalysis::start(std::move(table), plan);
    REQUIRE(analysis);
    while (!analysis.value().step(slice)) {
    }
    return std::move(analysis).value();
}

}

TEST_SUITE("trigger_analysis") {
    TEST_CASE("refuses a broken table and a guard of nothing") {
        auto table = clear_case();
        CHECK_FALSE(TriggerAnalysis::start(table, {.permutations = 0}));
        CHECK_FALSE(TriggerAnalysis::start(table, {.block = 0}));
        table.cramp.pop_back();
        CHECK_FALSE(TriggerAnalysis::start(table));
    }

    TEST_CASE("the guard does not run where nothing could be likely") {
        auto const analysis = analyse(table_of(Scenario::none, 40, 3), {});
        CHECK(analysis.guard() == Guard::not_run);
    }

    TEST_CASE("the guard runs on what stands out, and lets it pass") {
        auto const analysis = analyse(clear_case(), short_guard);
        CHECK(analysis.guard() == Guard::passed);
        CHECK(analysis.findings().factors[0].tier == Tier::likely);
    }

    TEST_CASE("a guard that every permutation exceeds fails at the first too many") {
        // Blocks as long as the diary: each permutation is the diary itself.
        auto const analysis = analyse(clear_case(), {.permutations = 99, .level = 0.03, .block = 1000});
        CHECK(analysis.guard() == Guard::failed);
        CHECK(analysis.share_permuted() ==
              doctest::Approx(3.0 / 99));   // itself and two may reach it, the third is too many
        CHECK(analysis.findings().factors[0].tier == Tier::possible);
    }

    TEST_CASE("slices of any size give the same findings as one go") {
        auto const at_once = analyse(clear_case(), short_guard);
        for (std::size_t const slice : {std::size_t{1}, std::size_t{5}}) {
            auto const sliced = analyse(clear_case(), short_guard, slice);
            CHECK(sliced.guard() == at_once.guard());
            for (std::size_t k = 0; k < 3; ++k)
                CHECK(sliced.findings().factors[k].effect.inclusion == at_once.findings().factors[k].effect.inclusion);
        }
    }

    TEST_CASE("a look that may not say likely has no guard, and says possible") {
        auto const analysis = analyse(clear_case(), {.level = 0});
        CHECK(analysis.guard() == Guard::not_run);
        CHECK(analysis.findings().factors[0].tier == Tier::possible);
    }
}
