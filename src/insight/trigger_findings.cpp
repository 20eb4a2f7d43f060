#include "insight/trigger_findings.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace unknot::insight {
namespace {

std::size_t lacking(std::size_t have, std::size_t need) { return have < need ? need - have : 0; }

MissingData missing_of(DayTable const& table, std::size_t event_count, Counts const& seen, bool more) {
    return {.events = lacking(event_count, enough_events),
            .days = lacking(table.days.size(), enough_days),
            .present = lacking(seen.present, enough_of_each),
            .absent = lacking(seen.absent, enough_of_each),
            // With fewer cramps there need be none.
            .exposed_events = more ? lacking(seen.exposed_events, enough_exposed_events) : 0};
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

bool rules_out_what_matters(FactorEffect const& effect) {
    return effect.widest_high < odds_ratio_that_matters && effect.widest_low > 1 / odds_ratio_that_matters;
}

// The interval of the logarithm is symmetric; its width falls with the root of the number of rows.
std::size_t rows_to_rule_out(FactorEffect const& effect, std::size_t rows) {
    if (rules_out_what_matters(effect) || !(effect.widest_low > 0)) return 0;
    double const reach = std::log(effect.widest_high / effect.widest_low) / 2;
    double const needed = static_cast<double>(rows) * std::pow(reach / std::log(odds_ratio_that_matters), 2);
    return static_cast<std::size_t>(std::ceil(std::max(0.0, needed - static_cast<double>(rows))));
}

Tier tier_of(TriggerFinding const& finding, Column const& column, std::size_t event_count, Guard guard) {
    if (is_constant(column)) return Tier::cannot_tell;
    double const inclusion = finding.effect.inclusion;
    if (inclusion >= likely_inclusion && finding.missing.nothing() && guard == Guard::passed) return Tier::likely;
    if (inclusion >= possible_inclusion && event_count >= first_events) return Tier::possible;
    return finding.missing.nothing() && rules_out_what_matters(finding.effect) ? Tier::nothing_found : Tier::not_enough;
}

double more_of(std::vector<std::size_t> const& columns, std::vector<FactorEffect> const& effects) {
    double more = 0, inclusion = 0;
    for (auto const k : columns) {
        more += effects[k].inclusion * effects[k].more;
        inclusion += effects[k].inclusion;
    }
    return inclusion > 0 ? more / inclusion : 0.5;
}

Tier tier_of(FactorGroup const& group, TriggerFindings const& findings, Guard guard) {
    auto const any = [&](auto holds) {
        return std::any_of(group.columns.begin(), group.columns.end(),
                           [&](std::size_t k) { return holds(findings.factors[k]); });
    };
    auto const is_complete = [](TriggerFinding const& factor) { return factor.missing.nothing(); };
    if (group.inclusion >= likely_inclusion && any(is_complete) && guard == Guard::passed) return Tier::likely;
    if (group.inclusion >= possible_inclusion && findings.events >= first_events) return Tier::possible;
    bool const nothing = !any([](TriggerFinding const& factor) { return factor.tier != Tier::nothing_found; });
    return nothing ? Tier::nothing_found : Tier::not_enough;
}

}

std::string_view word(Tier tier) {
    constexpr std::array<std::string_view, 5> words = {"likely", "possible", "nothing_found", "not_enough",
                                                       "cannot_tell"};
    return words[static_cast<std::size_t>(tier)];
}

EffectDirection direction_of(double more) {
    constexpr double sure = 0.9;
    return more >= sure ? EffectDirection::more : 1 - more >= sure ? EffectDirection::fewer : EffectDirection::either;
}

std::string_view word(EffectDirection direction) {
    constexpr std::array<std::string_view, 3> words = {"more", "fewer", "either"};
    return words[static_cast<std::size_t>(direction)];
}

OddsRatio shown_odds(Tier tier, FactorEffect const& effect) {
    if (tier <= Tier::possible) return {effect.odds_ratio, effect.odds_ratio_low, effect.odds_ratio_high};
    return {effect.plain, effect.plain_low, effect.plain_high};
}

bool says_likely(TriggerFindings const& findings) {
    auto const is_likely = [](auto const& found) { return found.tier == Tier::likely; };
    return std::any_of(findings.factors.begin(), findings.factors.end(), is_likely) ||
           std::any_of(findings.groups.begin(), findings.groups.end(), is_likely);
}

Groups separable_groups(DayTable const& table) {
    Groups groups;
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
        if (is_constant(table.columns[k])) continue;
        auto columns = reached_from(k, table.columns);
        if (columns.front() == k) groups.push_back(std::move(columns));   // a group is found from its first member
    }
    return groups;
}

TriggerFindings find_triggers(DayTable const& table, Averaging const& averaging, Groups const& groups, Guard guard) {
    auto const effects = averaging.effects();
    assert(effects.size() == table.columns.size());
    TriggerFindings findings{.events = events(table), .days = table.days.size(), .factors = {}, .groups = {}};
    for (std::size_t k = 0; k < effects.size(); ++k) {
        auto const& column = table.columns[k];
        TriggerFinding finding{.column = k,
                               .effect = effects[k],
                               .seen = counts(table, column),
                               .missing = {},
                               .rows_to_rule_out = rows_to_rule_out(effects[k], table.days.size()),
                               .tier = Tier::not_enough,
                               .group = {}};
        finding.missing = missing_of(table, findings.events, finding.seen, effects[k].odds_ratio >= 1);
        finding.tier = tier_of(finding, column, findings.events, guard);
        findings.factors.push_back(finding);
    }
    for (auto const& columns : groups) {
        if (columns.size() < 2) continue;
        FactorGroup group{columns, averaging.inclusion_of_any(columns), more_of(columns, effects), Tier::not_enough};
        group.tier = tier_of(group, findings, guard);
        for (auto const column : columns)
            findings.factors[column].group = findings.groups.size();
        findings.groups.push_back(std::move(group));
    }
    return findings;
}

bool needs_guard(DayTable const& table, Averaging const& averaging, Groups const& groups) {
    auto const hopeful = find_triggers(table, averaging, groups, Guard::passed);
    auto const is_likely = [](auto const& finding) { return finding.tier == Tier::likely; };
    return std::any_of(hopeful.factors.begin(), hopeful.factors.end(), is_likely) ||
           std::any_of(hopeful.groups.begin(), hopeful.groups.end(), is_likely);
}

}
