#include "cli/format.h"
#include "cli/insight_output.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace unknot::cli {
namespace {

using namespace insight;

template <class Number>
std::string counted(Number count, std::string_view singular, std::string_view plural) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? singular : plural);
}

template <class Number>
std::string cramps(Number count) {
    return counted(count, "cramp", "cramps");
}

std::string nights(int count) { return counted(count, "night", "nights"); }

// "long_sitting" is "long sitting", "tag:late shift" is "your tag late shift".
std::string named(std::string_view id) {
    std::string name(id);
    if (name.rfind("tag:", 0) == 0) return "your tag " + name.substr(4);
    if (name.rfind("medicine:", 0) == 0) return name.substr(9);
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::string missing_words(Missing const& missing) {
    std::string out = "Not enough yet: ";
    if (missing.cramps > 0) out += cramps(missing.cramps) + " more";
    if (missing.cramps > 0 && missing.nights > 0) out += " and ";
    if (missing.nights > 0) out += nights(missing.nights) + " more";
    return out + '\n';
}

std::string rate_words(CrampRate const& rate) {
    return format("%.1f a week (95 %% interval %.1f to %.1f), ", rate.a_week, rate.interval.low, rate.interval.high) +
           std::to_string(rate.episodes) + " of " + nights(rate.counted);
}

void append_helped(std::string& out, ReliefTimes const& helped) {
    out += "What helped\n";
    if (helped.missing_cramps > 0)
        out += "  Not enough yet: " + cramps(helped.missing_cramps) + " more with muscle, what helped and the time\n";
    for (auto const& line : helped.lines) {
        out += "  " + named(line.muscle) + ", " + named(line.manoeuvre) + ": " + cramps(line.cramps) +
               format(", median %.0f s", line.seconds.value);
        if (auto const& interval = line.seconds.interval)
            out += format(" (%.0f to %.0f s)", interval->low, interval->high);
        else
            out += "; for an interval, " + cramps(line.missing_for_interval) + " more";
        out += '\n';
    }
}

void append_words(std::string& out, std::string_view title, WordCounts const& counts) {
    if (counts.words.empty()) return;
    out += "  " + std::string(title) + ':';
    for (auto const& entry : counts.words)
        out += ' ' + named(entry.word) + ' ' + std::to_string(entry.episodes) +
               (&entry == &counts.words.back() ? "" : ",");
    out += counts.unknown > 0 ? ", not said " + std::to_string(counts.unknown) + '\n' : "\n";
}

void append_description(std::string& out, Description const& description) {
    out += "\nHow often\n";
    if (!description.missing.nothing()) out += "  " + missing_words(description.missing);
    if (description.rate.nights == 0) return;
    out += "  " + rate_words(description.rate) + ", " + std::to_string(description.rate.answered) + " answered\n";
    append_words(out, "muscle", description.muscles);
    append_words(out, "side", description.sides);
    append_words(out, "when", description.contexts);
    if (auto const& strength = description.strength.median) out += format("  strength: median %.0f\n", strength->value);
    if (auto const& duration = description.duration.median) out += format("  length: median %.0f s\n", duration->value);
}

void append_trend(std::string& out, Trend const& trend) {
    out += "\nOver the weeks\n  ";
    switch (trend.direction) {
    case TrendDirection::not_enough: out += missing_words(trend.missing); return;
    case TrendDirection::none_shown: out += "No change is shown"; break;
    case TrendDirection::falling: out += "Fewer cramps than at the start"; break;
    case TrendDirection::rising: out += "More cramps than at the start"; break;
    case TrendDirection::answers_changed:
        out += "No trend can be told: more nights were answered at one end of the diary than at the other\n";
        return;
    }
    out += format(": odds of a cramp, last night against first, %.2f (90 %% interval %.2f to %.2f)\n", trend.odds_ratio,
                  trend.interval.low, trend.interval.high);
    out += "  " + std::string(before_after_means_nothing) + '\n';
}

void append_days_before(std::string& out, DaysBefore const& days) {
    out += "\nThe 24 hours before a cramp, beside your cramp-free days (this tests nothing)\n";
    if (!days.missing.nothing()) out += "  " + missing_words(days.missing);
    for (auto const& line : days.exposures)
        out += "  " + named(insight::word(line.exposure)) + ": before " + std::to_string(line.present) + " of " +
               cramps(line.cramps) + format("; %.1f expected from like days\n", line.expected);
}

void append_keto(std::string& out, KetoPhases const& keto) {
    out += "\nLow carb since " + time::to_iso(keto.since) + '\n';
    for (auto const& phase : keto.phases) {
        out += "  " + named(insight::word(phase.phase)) + ": ";
        out += phase.missing_nights > 0 ? "Not enough yet: " + nights(phase.missing_nights) + " more\n"
                                        : rate_words(phase.rate) + '\n';
    }
}

void append_medicines(std::string& out, std::vector<MedicineChange> const& changes) {
    if (changes.empty()) return;
    out += "\nAround a medicine's change (this proves nothing; show it to your doctor)\n";
    for (auto const& change : changes) {
        out += "  " + std::string(change.record->text(diary::Field::medicine_name).value_or("")) + ", " +
               named(change.record->choice(diary::Field::medicine_event).value_or("")) + ' ' + time::to_iso(change.on) +
               ": ";
        if (!change.missing.nothing()) {
            out += missing_words(change.missing);
            continue;
        }
        out += format("%.1f a week before, %.1f after", change.before.a_week, change.after.a_week);
        out += change.other_changes > 0
                   ? "; " + counted(change.other_changes, "other change", "other changes") + " in these weeks\n"
                   : "\n";
    }
}

std::string unit(AnalysisFindings const& found, std::size_t count) {
    return found.unit == insight::RowUnit::day ? counted(count, "day", "days") : counted(count, "session", "sessions");
}

// What a finding lacks for an answer.
std::string lacking(AnalysisFindings const& found, MissingData const& missing, std::size_t to_rule_out) {
    std::vector<std::string> parts;
    if (missing.events > 0) parts.push_back(cramps(missing.events) + " more");
    if (missing.days > 0) parts.push_back(unit(found, missing.days) + " more");
    if (missing.present > 0) parts.push_back(unit(found, missing.present) + " with it");
    if (missing.absent > 0) parts.push_back(unit(found, missing.absent) + " without it");
    if (missing.exposed_events > 0) parts.push_back(cramps(missing.exposed_events) + " after it");
    std::string out;
    for (auto const& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    if (out.empty() && to_rule_out > 0) return "about " + unit(found, to_rule_out) + " more";
    return out.empty() ? "the data are unclear" : out;
}

std::string direction(double more) {
    switch (direction_of(more)) {
    case EffectDirection::more: return "comes with more cramps";
    case EffectDirection::fewer: return "comes with fewer cramps";
    case EffectDirection::either: break;
    }
    return "goes with your cramps";
}

// What is said of a factor or a group; `open` is what is missing while nothing can be said.
std::string verdict(Tier tier, double inclusion, double more, std::string const& open) {
    auto const share = format(" (probability that they go together %.2f)", inclusion);
    switch (tier) {
    case Tier::likely: return "likely " + direction(more) + share;
    case Tier::possible: return "possibly " + direction(more) + share;
    case Tier::nothing_found: return "looked for, nothing found that would matter" + share;
    case Tier::not_enough: return "cannot tell yet: " + open;
    case Tier::cannot_tell: return "cannot tell: it was always there, or never";
    }
    return {};
}

std::string odds(Tier tier, FactorEffect const& effect) {
    if (tier == Tier::cannot_tell) return {};
    auto const shown = shown_odds(tier, effect);
    auto out = format("; odds ratio %.2f (90 %% interval %.2f to %.2f)", shown.value, shown.low, shown.high);
    if (tier <= Tier::possible && effect.lag > 0) out += ", " + counted(effect.lag, "day", "days") + " later";
    return out;
}

void append_findings(std::string& out, AnalysisFindings const& found) {
    for (auto const& group : found.findings.groups) {
        std::string names;
        for (auto const column : group.columns)
            names += (names.empty() ? "" : " or ") + named(found.factors[column].id);
        out += "  " + names + ", which cannot be told apart: " +
               verdict(group.tier, group.inclusion, group.more, "each alone is not enough") + '\n';
    }
    for (auto const tier : {Tier::likely, Tier::possible, Tier::nothing_found, Tier::not_enough, Tier::cannot_tell})
        for (auto const& finding : found.findings.factors) {
            if (finding.tier != tier || finding.group) continue;
            out += "  " + named(found.factors[finding.column].id) + ": " +
                   verdict(tier, finding.effect.inclusion, finding.effect.more,
                           lacking(found, finding.missing, finding.rows_to_rule_out)) +
                   odds(tier, finding.effect) + '\n';
        }
}

void append_analysis(std::string& out, std::string_view title, AnalysisState const& state,
                     std::optional<AnalysisFindings> const& found) {
    out += '\n' + std::string(title) + '\n';
    if (found) {
        out += "  At " + cramps(found->point.events) + " in " + unit(*found, found->point.rows) + ":\n";
        append_findings(out, *found);
        if (found->late > 0)
            out += "  Left out: " + counted(found->late, "day", "days") + " answered when its night was over\n";
    } else {
        out += "  Not enough yet: it takes 60 days, and 8 cramps in them\n";
    }
    out += "  Next look: " + time::to_iso(state.next_look) + '\n';
}

// By Outcome.
constexpr std::array<std::string_view, 5> outcomes = {"nothing is said of it before it ends", "inconclusive",
                                                      "fewer cramps with it", "more cramps with it",
                                                      "no difference that would matter"};

std::string outcome_words(ExperimentResult const& result) {
    std::string out(outcomes[static_cast<std::size_t>(result.outcome)]);
    if (result.outcome == insight::Outcome::running) return out;
    if (result.missing_pairs > 0)
        out += ", " + counted(result.missing_pairs, "pair", "pairs") + " short of what it takes";
    if (auto const& posterior = result.posterior)
        out += format("; cramp nights with it against without %.2f (95 %% interval %.2f to %.2f)", posterior->ratio,
                      posterior->interval.low, posterior->interval.high);
    return out;
}

void append_experiment(std::string& out, ExperimentState const& state) {
    if (!state.design) {
        out += "  a plan that is not complete\n";
        return;
    }
    out += "  " + state.design->remedy + ": " + state.design->question + '\n';
    for (auto const& block : state.blocks)
        out += "    " + time::to_iso(block.first) + " to " + time::to_iso(block.last) + ' ' +
               std::string(word(block.kind)) + ", counts from " + time::to_iso(block.counts_from) + '\n';
    out += "    today: " + named(word(state.today.phase)) + "; " + outcome_words(state.result) + '\n';
    if (state.stop) out += "    stop: " + named(stored_word(state.stop->reason)) + '\n';
}

}

std::string_view word(Phase phase) {
    switch (phase) {
    case Phase::before: return "before";
    case Phase::left_out: return "left_out";
    case Phase::counted: return "counted";
    case Phase::washout: return "washout";
    case Phase::after: return "after";
    }
    return {};
}

std::string_view word(BlockKind kind) { return kind == BlockKind::on ? "on" : "off"; }

std::string write_insight_text(InsightShown const& shown) {
    auto const& overview = shown.overview;
    std::string out;
    append_helped(out, overview.helped);
    append_description(out, overview.description);
    append_trend(out, overview.trend);
    append_days_before(out, overview.days_before);
    if (overview.keto) append_keto(out, *overview.keto);
    append_medicines(out, overview.medicines);
    append_analysis(out, "What may bring your cramps on", shown.analyses.nights, shown.findings.nights);
    append_analysis(out, "What may bring cramps on in exercise", shown.analyses.sessions, shown.findings.sessions);
    if (!overview.experiments.empty()) out += "\nExperiments\n";
    for (auto const& state : overview.experiments)
        append_experiment(out, state);
    return out;
}

}
