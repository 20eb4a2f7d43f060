#include "doctest.h"
#include "insight/simulator.h"
#include "insight/trigger_findings.h"

#include <algorithm>
#include <limits>

using namespace unknot::insight;

namespace {

Averaging averaged(DayTable const& table) {
    Averaging averaging(table);
    averaging.step(std::numeric_limits<std::size_t>::max());
    return averaging;
}

TriggerFindings found_in(DayTable const& table, Guard guard) {
    return find_triggers(table, averaged(table), separable_groups(table), guard);
}

// One factor explains most cramps; `twin` is strongly correlated with it.
DayTable clear_case(std::int32_t days = 120) {
    auto table = simulate(Scenario::none, days, 9).table;
    table.columns.resize(4);
    for (std::size_t d = 0; d < table.days.size(); ++d) {
        bool const there = d % 11 == 0 || table.cramp[d] != 0;
        for (std::size_t k = 0; k < 2; ++k)
            table.columns[k].values[d] = table.columns[k].present[d] = k == 0 || d % 13 != 0 ? there : !there;
    }
    return table;
}

DayTable single_case(std::int32_t days = 120) {
    auto table = clear_case(days);
    table.columns.erase(table.columns.begin() + 1);
    return table;
}

}

TEST_SUITE("trigger_findings") {
    TEST_CASE("without a guard that passed nothing is likely, however clear it is") {
        auto const table = single_case();
        CHECK(needs_guard(table, averaged(table), separable_groups(table)));
        CHECK(found_in(table, Guard::passed).factors[0].tier == Tier::likely);
        for (auto const guard : {Guard::not_run, Guard::failed})
            CHECK(found_in(table, guard).factors[0].tier == Tier::possible);
    }

    TEST_CASE("too few days are never likely, and what is missing is said") {
        auto const table = first_rows(single_case(), enough_days - 10);
        auto const findings = found_in(table, Guard::passed);
        CHECK(findings.factors[0].tier != Tier::likely);
        CHECK(findings.factors[0].missing.days == 10);
        CHECK(findings.factors[0].missing.events + findings.events >= enough_events);
        CHECK_FALSE(needs_guard(table, averaged(table), separable_groups(table)));
    }

    TEST_CASE("fewer than eight events make nothing possible") {
        auto table = single_case();
        std::size_t kept = 0;
        for (std::size_t d = 0; d < table.days.size(); ++d)
            if (table.cramp[d] && ++kept > 7) table.cramp[d] = 0;
        for (auto const& factor : found_in(table, Guard::passed).factors)
            CHECK(factor.tier == Tier::not_enough);
    }

    TEST_CASE("a constant factor cannot be told, whatever else holds") {
        auto table = single_case();
        std::fill(table.columns[1].values.begin(), table.columns[1].values.end(), 1.0);
        CHECK(found_in(table, Guard::passed).factors[1].tier == Tier::cannot_tell);
    }

    TEST_CASE("nothing found is said only where the interval leaves out what would matter, for each delay") {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            auto const findings = found_in(simulate(Scenario::none, 730, seed).table, Guard::not_run);
            for (auto const& factor : findings.factors) {
                bool const narrow = factor.effect.widest_high < odds_ratio_that_matters &&
                                    factor.effect.widest_low > 1 / odds_ratio_that_matters;
                if (narrow) CHECK(factor.rows_to_rule_out == 0);
                if (factor.tier == Tier::nothing_found) CHECK(narrow);
            }
            CHECK(std::any_of(findings.factors.begin(), findings.factors.end(),
                              [](auto const& factor) { return factor.tier == Tier::nothing_found; }));
        }
    }

    TEST_CASE("ninety days, or a cramp every night, are too little to say that nothing was found") {
        auto every_night = simulate(Scenario::none, 300, 2).table;
        std::fill(every_night.cramp.begin(), every_night.cramp.end(), 1);
        for (auto const& table : {simulate(Scenario::none, 90, 2).table, every_night})
            for (auto const& factor : found_in(table, Guard::not_run).factors) {
                CHECK(factor.tier != Tier::nothing_found);
                CHECK(factor.rows_to_rule_out > 0);
            }
    }

    TEST_CASE("two factors that go together are one group, likelier than either") {
        auto const table = clear_case();
        REQUIRE(correlation(table.columns[0], table.columns[1]) > grouped_correlation);
        auto const findings = found_in(table, Guard::passed);
        REQUIRE(findings.groups.size() == 1);
        CHECK(findings.groups[0].columns == std::vector<std::size_t>{0, 1});
        CHECK(findings.groups[0].tier == Tier::likely);
        CHECK(findings.factors[0].group == 0);
        CHECK(findings.factors[1].group == 0);
        CHECK_FALSE(findings.factors[2].group);
        for (std::size_t k = 0; k < 2; ++k)
            CHECK(findings.groups[0].inclusion >= findings.factors[k].effect.inclusion);
    }

    TEST_CASE("a trigger written down twice is one group, found as surely as when written once") {
        auto once = single_case();
        auto twice = once;
        twice.columns.push_back(once.columns[0]);
        twice.columns.back().factor.id += "_again";
        auto const findings = found_in(twice, Guard::passed);
        REQUIRE(findings.groups.size() == 1);
        CHECK(findings.groups[0].tier == Tier::likely);
        CHECK(findings.groups[0].more > 0.9);
        CHECK(findings.groups[0].inclusion > found_in(once, Guard::passed).factors[0].effect.inclusion - 0.05);
    }

    TEST_CASE("every column that is not constant is in one group") {
        auto table = clear_case();
        std::fill(table.columns[3].values.begin(), table.columns[3].values.end(), 0.0);
        CHECK(separable_groups(table) == Groups{{0, 1}, {2}});
    }

    TEST_CASE("a direction is said from nine in ten on, and odds are those of a finding only where there is one") {
        CHECK(direction_of(0.9) == EffectDirection::more);
        CHECK(direction_of(0.89) == EffectDirection::either);
        CHECK(direction_of(0.1) == EffectDirection::fewer);
        FactorEffect effect;
        effect.odds_ratio = 3;
        effect.plain = 1.1;
        CHECK(shown_odds(Tier::likely, effect).value == 3);
        CHECK(shown_odds(Tier::possible, effect).value == 3);
        CHECK(shown_odds(Tier::nothing_found, effect).value == 1.1);
    }

    TEST_CASE("each tier has a word of its own") {
        std::vector<std::string_view> words;
        for (auto const tier :
             {Tier::likely, Tier::possible, Tier::nothing_found, Tier::not_enough, Tier::cannot_tell}) {
            CHECK(std::find(words.begin(), words.end(), word(tier)) == words.end());
            words.push_back(word(tier));
        }
    }
}
