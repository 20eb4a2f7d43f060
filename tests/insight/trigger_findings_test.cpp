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
        auto const averaging = averaged(table);
        CHECK(needs_guard(table, averaging));
        CHECK(find_triggers(table, averaging, Guard::passed).factors[0].tier == Tier::likely);
        for (auto const guard : {Guard::not_run, Guard::failed})
            CHECK(find_triggers(table, averaging, guard).factors[0].tier == Tier::possible);
    }

    TEST_CASE("too few days are never likely, and what is missing is said") {
        auto const table = first_rows(single_case(), 50);
        auto const averaging = averaged(table);
        auto const findings = find_triggers(table, averaging, Guard::passed);
        CHECK(findings.factors[0].tier != Tier::likely);
        CHECK(findings.factors[0].missing.days == 10);
        CHECK(findings.factors[0].missing.events + findings.events >= enough_events);
        CHECK_FALSE(needs_guard(table, averaging));
    }

    TEST_CASE("fewer than eight events make nothing possible") {
        auto table = single_case();
        std::size_t kept = 0;
        for (std::size_t d = 0; d < table.days.size(); ++d)
            if (table.cramp[d] && ++kept > 7) table.cramp[d] = 0;
        for (auto const& factor : find_triggers(table, averaged(table), Guard::passed).factors)
            CHECK(factor.tier == Tier::not_enough);
    }

    TEST_CASE("a constant factor cannot be told, whatever else holds") {
        auto table = single_case();
        std::fill(table.columns[1].values.begin(), table.columns[1].values.end(), 1.0);
        CHECK(find_triggers(table, averaged(table), Guard::passed).factors[1].tier == Tier::cannot_tell);
    }

    TEST_CASE("nothing found needs enough data and an inclusion below the prior") {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            auto const table = simulate(Scenario::none, 150, seed).table;
            auto const findings = find_triggers(table, averaged(table), Guard::not_run);
            for (auto const& factor : findings.factors)
                if (factor.tier == Tier::nothing_found) {
                    CHECK(factor.missing.nothing());
                    CHECK(factor.effect.inclusion < inclusion_usual);
                }
            CHECK(std::any_of(findings.factors.begin(), findings.factors.end(),
                              [](auto const& factor) { return factor.tier == Tier::nothing_found; }));
        }
    }

    TEST_CASE("two factors that go together are one group, likelier than either") {
        auto const table = clear_case();
        REQUIRE(correlation(table.columns[0], table.columns[1]) > grouped_correlation);
        auto const findings = find_triggers(table, averaged(table), Guard::passed);
        REQUIRE(findings.groups.size() == 1);
        CHECK(findings.groups[0].columns == std::vector<std::size_t>{0, 1});
        CHECK(findings.groups[0].tier == Tier::likely);
        CHECK(findings.factors[0].group == 0);
        CHECK(findings.factors[1].group == 0);
        CHECK_FALSE(findings.factors[2].group);
        for (std::size_t k = 0; k < 2; ++k)
            CHECK(findings.groups[0].inclusion >= findings.factors[k].effect.inclusion);
    }

    TEST_CASE("the discovery set is the largest prefix whose mean doubt stays below the rate") {
        CHECK_FALSE(discovery_threshold({}, 0.2));
        CHECK_FALSE(discovery_threshold({0.7, 0.1}, 0.2));
        // probabilities of being false 0.1 and 0.25: mean 0.175
        CHECK(*discovery_threshold({0.1, 0.9, 0.75}, 0.2) == 0.75);
        CHECK(*discovery_threshold({0.9, 0.65}, 0.2) == 0.9);
        CHECK(*discovery_threshold({0.99, 0.99, 0.6}, 0.2) == 0.6);
    }

    TEST_CASE("equal inclusions are in the set or out of it together") {
        // 0.95 and one 0.67 would be enough (mean 0.19); both 0.67 are not (0.237).
        CHECK(*discovery_threshold({0.95, 0.67, 0.67}, 0.2) == 0.95);
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
