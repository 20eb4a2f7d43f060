#include "insight/trigger_findings.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace unknot::insight {
namespace {

constexpr double equal_inclusions = 1e-9;

std::size_t lacking(std::size_t have, std::size_t need) { return have < need ? need - have : 0; }

MissingData missing_of(DayTable const& table, std::size_t event_count, Counts const& seen) {
    return {.events = lacking(event_count, enough_events),
            .days = lacking(table.days.size(), enough_days),
            .present = lacking(seen.present, enough_of_each),
            .absent = lacking(seen.absent, enough_of_each),
            .exposed_events = lacking(seen.exposed_events, enough_exposed_events)};
}

// The columns connected to `start` by correlations, ascending; only `start` itself: no group.
std::vector<std::size_t> reached_from(std::size_t start, std::vector<Column> const& columns) {
    std::vector<std::size_t> reached = {start};
    for (std::size_t next = 0; next < reached.size(); ++next)
        for (std::size_t other = 0; other < columns.size(); ++other) {
            bool const known = std::find(reached.begin(), reached.end(), other) != reached.end();
            if (!known && std::abs(correlation(columns[reached[next]], columns[other])) > grouped_correlation)
                reached.push_back(other);
        }
    std::sort(reached.begin(), reached.end());
    return reached;
}

std::vector<FactorGroup> groups_of(DayTable const& table, Averaging const& averaging) {
    std::vector<FactorGroup> groups;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
        auto columns = reached_from(k, table.columns);
        if (columns.size() < 2 || columns.front() != k) continue;   // a group is found from its first member
        double const inclusion = averaging.inclusion_of_any(columns);
        groups.push_back({std::move(columns), inclusion, Tier::not_enough});
    }
    return groups;
}

Tier tier_of(TriggerFinding const& finding, Column const& column, std::size_t event_count, bool discovered,
             Guard guard) {
    if (is_constant(column)) return Tier::cannot_tell;
    double const inclusion = finding.effect.inclusion;
    if (discovered && finding.missing.nothing() && guard == Guard::passed) return Tier::likely;
    if (inclusion >= possible_inclusion && event_count >= first_events) return Tier::possible;
    // Not "nothing found" when the data left the factor as likely as before, or made it likelier.
    return finding.missing.nothing() && inclusion < column.factor.inclusion ? Tier::nothing_found : Tier::not_enough;
}

Tier tier_of(FactorGroup const& group, TriggerFindings const& findings, Guard guard) {
    auto const any = [&](auto holds) {
        return std::any_of(group.columns.begin(), group.columns.end(),
                           [&](std::size_t k) { return holds(findings.factors[k]); });
    };
    auto const is_complete = [](TriggerFinding const& factor) { return factor.missing.nothing(); };
    bool const discovered = 1 - group.inclusion <= false_discovery_rate;
    if (discovered && any(is_complete) && guard == Guard::passed) return Tier::likely;
    if (group.inclusion >= possible_inclusion && findings.events >= first_events) return Tier::possible;
    bool const nothing = !any([](TriggerFinding const& factor) { return factor.tier != Tier::nothing_found; });
    return nothing ? Tier::nothing_found : Tier::not_enough;
}

}

std::string_view word(Tier tier) {
    switch (tier) {
    case Tier::likely: return "likely";
    case Tier::possible: return "possible";
    case Tier::nothing_found: return "nothing_found";
    case Tier::not_enough: return "not_enough";
    case Tier::cannot_tell: return "cannot_tell";
    }
    return {};
}

std::string_view word(Guard guard) {
    switch (guard) {
    case Guard::not_run: return "not_run";
    case Guard::passed: return "passed";
    case Guard::failed: return "failed";
    }
    return {};
}

std::optional<double> discovery_threshold(std::vector<double> inclusions, double rate) {
    std::sort(inclusions.begin(), inclusions.end(), [](double a, double b) { return a > b; });
    std::optional<double> threshold;
    double doubt = 0;
    for (std::size_t i = 0; i < inclusions.size(); ++i) {
        doubt += 1 - inclusions[i];
        bool const next_is_equal = i + 1 < inclusions.size() && inclusions[i] - inclusions[i + 1] < equal_inclusions;
        if (!next_is_equal && doubt <= rate * static_cast<double>(i + 1)) threshold = inclusions[i];
    }
    return threshold;
}

TriggerFindings find_triggers(DayTable const& table, Averaging const& averaging, Guard guard) {
    auto const effects = averaging.effects();
    assert(effects.size() == table.columns.size());
    TriggerFindings findings{.events = events(table), .days = table.days.size(), .factors = {}, .groups = {}};
    std::vector<double> inclusions;
    inclusions.reserve(effects.size());
    for (auto const& effect : effects)
        inclusions.push_back(effect.inclusion);
    auto const threshold = discovery_threshold(inclusions, false_discovery_rate);
    for (std::size_t k = 0; k < effects.size(); ++k) {
        auto const& column = table.columns[k];
        TriggerFinding finding{.column = k,
                               .effect = effects[k],
                               .seen = counts(table, column),
                               .missing = {},
                               .tier = Tier::not_enough,
                               .group = {}};
        finding.missing = missing_of(table, findings.events, finding.seen);
        bool const discovered = threshold && effects[k].inclusion >= *threshold;
        finding.tier = tier_of(finding, column, findings.events, discovered, guard);
        findings.factors.push_back(finding);
    }
    findings.groups = groups_of(table, averaging);
    for (std::size_t g = 0; g < findings.groups.size(); ++g) {
        auto& group = findings.groups[g];
        group.tier = tier_of(group, findings, guard);
        for (auto const column : group.columns)
            findings.factors[column].group = g;
    }
    return findings;
}

bool needs_guard(DayTable const& table, Averaging const& averaging) {
    auto const hopeful = find_triggers(table, averaging, Guard::passed);
    auto const is_likely = [](auto const& finding) { return finding.tier == Tier::likely; };
    return std::any_of(hopeful.factors.begin(), hopeful.factors.end(), is_likely) ||
           std::any_of(hopeful.groups.begin(), hopeful.groups.end(), is_likely);
}

}
