#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_findings.h"
#include "insight/trigger_guard.h"

#include <algorithm>
#include <limits>

using namespace unknot::insight;

namespace {

constexpr auto everything = std::numeric_limits<std::size_t>::max();

Guard guarded(DayTable const& table, GuardPlan plan) {
    Averaging averaging(table);
    averaging.step(everything);
    TriggerGuard guard(averaging, separable_groups(table), plan);
    guard.step(everything);
    return guard.result();
}

// The first factor is present before every cramp.
DayTable clear_case(bool lasts = false) {
    auto table = simulate(Scenario::none, 100, 9).table;
    table.columns.resize(3);
    table.columns[0].factor.lasts = lasts;
    for (std::size_t d = 0; d < table.days.size(); ++d)
        table.columns[0].values[d] = table.columns[0].present[d] = table.cramp[d] != 0 || d % 9 == 0;
    return table;
}

}

TEST_SUITE("trigger_guard") {
    TEST_CASE("what chance brings seldom passes, what chance brings often does not") {
        CHECK(guarded(clear_case(), {}) == Guard::passed);
        int passed = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed)
            if (guarded(simulate(Scenario::none, 90, seed).table, {.permutations = 99, .level = 0.1, .seed = seed}) ==
                Guard::passed)
                ++passed;
        CHECK(passed <= 9);   // 4 expected of 40; more than 9 come in 1 of 100 such tests
    }

    TEST_CASE("slices of any size give the same, and it stops when the result is certain") {
        Averaging averaging(clear_case());
        averaging.step(everything);
        auto const groups = separable_groups(clear_case());
        TriggerGuard at_once(averaging, groups, {}), sliced(averaging, groups, {});
        at_once.step(everything);
        while (!sliced.step(7)) {
        }
        CHECK(sliced.result() == at_once.result());
        CHECK(sliced.permuted() == at_once.permuted());
        CHECK(at_once.permuted() < GuardPlan{}.permutations);
        auto const before = at_once.permuted();
        CHECK(at_once.step(5));
        CHECK(at_once.permuted() == before);
    }

    TEST_CASE("a course that lasts has only its weeks to be rotated by: fourteen cannot show one in fifty") {
        CHECK(guarded(clear_case(), {.permutations = 199}) == Guard::passed);
        CHECK(guarded(clear_case(true), {.permutations = 199}) == Guard::failed);
    }

    TEST_CASE("a trigger written down again under another name passes as before") {
        auto twice = clear_case();
        for (int i = 0; i < 4; ++i) {
            twice.columns.push_back(twice.columns[0]);
            twice.columns.back().factor.id += std::to_string(i);
        }
        CHECK(guarded(twice, {}) == Guard::passed);
    }

    TEST_CASE("permuting blocks keeps every block whole") {
        RandomGenerator random(3);
        auto const permuted = permuted_blocks(24, 7, random);
        for (std::size_t i = 1; i < permuted.size(); ++i)
            if (permuted[i] % 7 != 0) CHECK(permuted[i] == permuted[i - 1] + 1);
        auto sorted = permuted;
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted != permuted);
        for (std::size_t i = 0; i < sorted.size(); ++i)
            CHECK(sorted[i] == i);
    }

    TEST_CASE("each result has a word of its own") {
        CHECK(word(Guard::not_run) == "not_run");
        CHECK(word(Guard::passed) == "passed");
        CHECK(word(Guard::failed) == "failed");
    }
}
