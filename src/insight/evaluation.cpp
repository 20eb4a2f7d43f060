#include "insight/evaluation.h"

#include "insight/trigger_looks.h"

#include <algorithm>
#include <limits>

namespace unknot::insight {
namespace {

constexpr std::array<double, bin_count + 1> edges = {0, 0.1, 0.35, 0.6, 0.9, 1.000001};

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

double share(std::size_t part, std::size_t whole) {
    return share(static_cast<double>(part), static_cast<double>(whole));
}

void count(Tally& tally, SimulatedDiary const& diary, MethodResult const& result) {
    std::size_t flagged = 0, flagged_true = 0, true_factors = 0;
    for (std::size_t k = 0; k < diary.truth.size(); ++k) {
        true_factors += diary.truth[k];
        flagged += result.flagged[k];
        flagged_true += result.flagged[k] & diary.truth[k];
        (diary.truth[k] ? tally.true_scores : tally.false_scores).push_back(result.scores[k]);
    }
    ++tally.diaries;
    tally.true_factors += true_factors;
    tally.flagged += flagged;
    tally.flagged_true += flagged_true;
    tally.false_shares += share(flagged - flagged_true, flagged);
    if (true_factors > 0) return;
    ++tally.null_diaries;
    if (flagged > 0) ++tally.null_alarms;
}

// A group is one finding. It is true when one of its members acts, and finds all that do; otherwise its first member
// stands for it.
void flag_group(FactorGroup const& group, SimulatedDiary const& diary, std::vector<std::uint8_t>& flagged) {
    bool any = false;
    for (auto const column : group.columns) {
        flagged[column] = diary.truth[column];
        any = any || diary.truth[column];
    }
    if (!any) flagged[group.columns.front()] = 1;
}

// Flags by tier and inclusion, of factors and of groups.
template <class IsFlagged>
MethodResult method_result(SimulatedDiary const& diary, TriggerFindings const& findings, IsFlagged is_flagged) {
    MethodResult result;
    for (auto const& factor : findings.factors) {
        result.flagged.push_back(!factor.group && is_flagged(factor.tier, factor.effect.inclusion) ? 1 : 0);
        result.scores.push_back(factor.effect.inclusion);
    }
    for (auto const& group : findings.groups)
        if (is_flagged(group.tier, group.inclusion)) flag_group(group, diary, result.flagged);
    return result;
}

TriggerFindings findings_of(DayTable const& table, GuardPlan plan) {
    auto analysis = TriggerAnalysis::start(table, plan);
    if (!analysis) return {};   // not of a simulated table
    while (!analysis.value().step(std::numeric_limits<std::size_t>::max())) {
    }
    return analysis.value().findings();
}

bool is_called_nothing(TriggerFinding const& factor, TriggerFindings const& findings) {
    return (factor.group ? findings.groups[*factor.group].tier : factor.tier) == Tier::nothing_found;
}

void count_called_nothing(SimulatedDiary const& diary, TriggerFindings const& findings, Evaluation& evaluation) {
    for (auto const& factor : findings.factors) {
        if (!diary.truth[factor.column]) continue;
        ++evaluation.true_factors;
        evaluation.called_nothing += is_called_nothing(factor, findings) ? 1 : 0;
    }
}

void calibrate(std::array<Bin, bin_count>& bins, SimulatedDiary const& diary, TriggerFindings const& findings) {
    for (auto const& factor : findings.factors) {
        double const inclusion = factor.effect.inclusion;
        for (auto& bin : bins) {
            if (inclusion < bin.low || inclusion >= bin.high) continue;
            ++bin.pairs;
            bin.predicted += inclusion;
            bin.true_pairs += diary.truth[factor.column];
        }
    }
}

}

std::string_view word(Method method) {
    constexpr std::array<std::string_view, method_count> words = {
        "B1 co-occurrence",  "B2 Fisher",     "B2b Fisher+BH",  "B3 crossover+BH",
        "model: floor only", "model: likely", "model: possible"};
    return words[static_cast<std::size_t>(method)];
}

void Tally::add(Tally const& other) {
    diaries += other.diaries;
    true_factors += other.true_factors;
    flagged += other.flagged;
    flagged_true += other.flagged_true;
    null_diaries += other.null_diaries;
    null_alarms += other.null_alarms;
    false_shares += other.false_shares;
    true_scores.insert(true_scores.end(), other.true_scores.begin(), other.true_scores.end());
    false_scores.insert(false_scores.end(), other.false_scores.begin(), other.false_scores.end());
}

double Tally::power() const { return share(flagged_true, true_factors); }

double Tally::pooled_fdr() const { return share(flagged - flagged_true, flagged); }

double Tally::mean_fdp() const { return share(false_shares, static_cast<double>(diaries)); }

double Tally::null_alarm() const { return share(null_alarms, null_diaries); }

double Tally::auc() const {
    if (true_scores.empty() || false_scores.empty()) return 0.5;
    auto sorted = false_scores;
    std::sort(sorted.begin(), sorted.end());
    double above = 0;
    for (double const score : true_scores) {
        auto const [from, to] = std::equal_range(sorted.begin(), sorted.end(), score);
        above += static_cast<double>(from - sorted.begin()) + 0.5 * static_cast<double>(to - from);
    }
    return above / static_cast<double>(true_scores.size()) / static_cast<double>(sorted.size());
}

double NullYear::share() const { return insight::share(alarms, diaries); }

double Bin::mean_predicted() const { return share(predicted, static_cast<double>(pairs)); }

double Bin::observed() const { return share(true_pairs, pairs); }

Evaluation::Evaluation() {
    for (std::size_t i = 0; i < bin_count; ++i) {
        bins[i].low = edges[i];
        bins[i].high = edges[i + 1];
    }
}

void Evaluation::add(Evaluation const& other) {
    diaries += other.diaries;
    events += other.events;
    true_factors += other.true_factors;
    called_nothing += other.called_nothing;
    for (std::size_t m = 0; m < method_count; ++m)
        tallies[m].add(other.tallies[m]);
    for (std::size_t i = 0; i < bin_count; ++i) {
        bins[i].predicted += other.bins[i].predicted;
        bins[i].pairs += other.bins[i].pairs;
        bins[i].true_pairs += other.bins[i].true_pairs;
    }
}

void evaluate_year(SimulatedDiary const& diary, GuardPlan plan, NullYear& year) {
    bool alarm = false;
    for (std::int32_t day = 0; day <= 365 && !alarm; day = next_look(day).day) {
        auto const point = last_analysis(diary.table, day);
        if (!point || point->day != day || !last_look(day)->may_say_likely) continue;
        alarm = says_likely(findings_of(first_rows(diary.table, point->rows), plan));
    }
    ++year.diaries;
    year.alarms += alarm ? 1 : 0;
}

void evaluate(SimulatedDiary const& diary, GuardPlan plan, Evaluation& evaluation) {
    auto const findings = findings_of(diary.table, plan);
    auto const tally = [&](Method method, MethodResult const& result) {
        count(evaluation.tallies[static_cast<std::size_t>(method)], diary, result);
    };
    tally(Method::co_occurrence, co_occurrence(diary.table));
    tally(Method::fisher, fisher(diary.table));
    tally(Method::fisher_corrected, fisher_corrected(diary.table));
    tally(Method::case_crossover, case_crossover(diary.table));
    auto const found = [&](auto is_flagged) { return method_result(diary, findings, is_flagged); };
    tally(Method::discovered, found([](Tier, double inclusion) { return inclusion >= likely_inclusion; }));
    tally(Method::likely, found([](Tier tier, double) { return tier == Tier::likely; }));
    tally(Method::possible, found([](Tier tier, double) { return tier <= Tier::possible; }));
    calibrate(evaluation.bins, diary, findings);
    count_called_nothing(diary, findings, evaluation);
    ++evaluation.diaries;
    evaluation.events += findings.events;
}

}
