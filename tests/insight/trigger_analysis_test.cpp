#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_analysis.h"

#include <algorithm>
#include <limits>

using namespace unknot::insight;

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();

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

    TEST_CASE("looks are at 8, 24 and then every 12 events, at the day of that event") {
        DayTable table;
        for (std::int32_t d = 0; d < 120; ++d) {
            table.days.push_back(d);
            table.weekend.push_back(0);
            table.cramp.push_back(d % 2 == 1 ? 1 : 0);
            auto const looked = last_analysis(table);
            auto const happened = events(table);
            if (happened < 8) {
                CHECK_FALSE(looked);
                CHECK(events_to_next_analysis(happened) == 8 - happened);
                continue;
            }
            REQUIRE(looked);
            std::size_t const wanted = happened < 24   ? 8
                                       : happened < 36 ? 24
                                       : happened < 48 ? 36
                                       : happened < 60 ? 48
                                                       : 60;
            CHECK(looked->events == wanted);
            CHECK(looked->rows == wanted * 2);
            CHECK(events(first_rows(table, looked->rows)) == wanted);
            CHECK(table.cramp[looked->rows - 1] == 1);
            CHECK(last_analysis(DayTable{}).has_value() == false);
        }
        CHECK(events_to_next_analysis(8) == 16);
        CHECK(events_to_next_analysis(24) == 12);
        CHECK(events_to_next_analysis(35) == 1);
    }

    TEST_CASE("the guard does not run where nothing could be likely") {
        auto const analysis = analyse(table_of(Scenario::none, 40, 3), {});
        CHECK(analysis.guard() == Guard::not_run);
        CHECK(analysis.fitted() == 8);
    }

    TEST_CASE("the guard runs on what stands out, and lets it pass") {
        auto const analysis = analyse(clear_case(), {.permutations = 20});
        CHECK(analysis.guard() == Guard::passed);
        CHECK(analysis.fitted() == 8 * 20);   // 1 of 20 may exceed, so the last one cannot matter
        CHECK(analysis.findings().factors[0].tier == Tier::likely);
    }

    TEST_CASE("a guard that every permutation exceeds fails at the first too many") {
        // Blocks as long as the diary: each permutation is the diary itself.
        auto const analysis = analyse(clear_case(), {.permutations = 40, .block = 1000});
        CHECK(analysis.guard() == Guard::failed);
        CHECK(analysis.fitted() == 8 * 4);   // 2 of 40 may exceed, the third is too many
        CHECK(analysis.findings().factors[0].tier == Tier::possible);
    }

    TEST_CASE("slices of any size give the same findings as one go") {
        auto const at_once = analyse(clear_case(), {.permutations = 20});
        for (std::size_t const slice : {std::size_t{1}, std::size_t{5}}) {
            auto const sliced = analyse(clear_case(), {.permutations = 20}, slice);
            CHECK(sliced.fitted() == at_once.fitted());
            CHECK(sliced.guard() == at_once.guard());
            for (std::size_t k = 0; k < 3; ++k)
                CHECK(sliced.findings().factors[k].effect.inclusion == at_once.findings().factors[k].effect.inclusion);
        }
    }

    TEST_CASE("permuting blocks keeps every block whole") {
        std::vector<std::uint8_t> flags(24);
        for (std::size_t i = 0; i < flags.size(); ++i)
            flags[i] = static_cast<std::uint8_t>(i);
        RandomGenerator random(3);
        auto const permuted = permuted_blocks(flags, 7, random);
        CHECK(permuted != flags);
        for (std::size_t i = 1; i < permuted.size(); ++i)
            if (permuted[i] % 7 != 0) CHECK(permuted[i] == permuted[i - 1] + 1);
        auto sorted = permuted;
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted == flags);
    }
}
