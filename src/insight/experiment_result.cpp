#include "insight/experiment_result.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr double overdispersion = 0.09, prior_deviation = 0.7;   // evidence 6.7
constexpr double ninety_five_percent = 1.959963984540054;
constexpr int answered_parts = 2, of_parts = 3;

bool is_stopped(Record const& experiment) { return experiment.choice(Field::experiment_state) == "stopped"; }

Stop own_stop(Record const& experiment) {
    auto const stored = experiment.choice(Field::experiment_stop_reason).value_or("own_wish");
    for (auto const reason : {StopReason::diarrhoea, StopReason::sign, StopReason::medical_advice, StopReason::other})
        if (stored == stored_word(reason)) return {reason, {}, experiment.id};
    return {StopReason::own_decision, {}, experiment.id};
}

std::optional<Stop> stopped_by_sign(advice::HelpView const& help, knowledge::Knowledge const& knowledge) {
    for (auto const& highlight : help.highlights) {
        auto const* sign = knowledge::find_sign(knowledge, highlight.sign);
        if (sign != nullptr && sign->level >= red_flag) return Stop{StopReason::sign, sign->id, highlight.because};
    }
    return std::nullopt;
}

std::optional<Stop> stopped_by_diarrhoea(diary::Diary const& diary, time::CivilDay first_day) {
    auto const day_start = diary_day_start(diary);
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, {time::last_instant.ms + 1})) {
        auto const illness = check_in->choices(Field::check_in_illness);
        bool const ill = std::find(illness.begin(), illness.end(), "diarrhoea") != illness.end();
        if (ill && night_of_check_in(*check_in, day_start) >= first_day)
            return Stop{StopReason::diarrhoea, {}, check_in->id};
    }
    return std::nullopt;
}

std::optional<Stop> stopped_by_blocker(std::string const& remedy, advice::Blockers const& blockers,
                                       knowledge::Library const& library) {
    auto const* action = knowledge::find_action(library, remedy);
    // Stops when the remedy has been removed from the knowledge.
    if (action == nullptr) return Stop{StopReason::blocker, remedy, {}};
    for (auto const column : action->needs) {
        auto const& verdict = blockers[column];
        if (verdict.verdict != advice::Verdict::block) continue;
        auto const which = verdict.because.empty() ? std::string(knowledge::word(column)) : verdict.because.front()->id;
        return Stop{StopReason::blocker, which, {}};
    }
    return std::nullopt;
}

Arm arm_of(Block const& block, Nights const& nights) {
    return {nights.episodes_between(block.counts_from, block.last),
            nights.answered_between(block.counts_from, block.last)};
}

bool is_answered(Arm const& arm, ExperimentDesign const& design) {
    return arm.nights * of_parts >= design.counted_days() * answered_parts;
}

void add(Arm& sum, Arm const& arm) {
    sum.episodes += arm.episodes;
    sum.nights += arm.nights;
}

void add_pair(Block const& a, Block const& b, ExperimentDesign const& design, Nights const& nights,
              ExperimentResult& result) {
    auto const first = arm_of(a, nights), second = arm_of(b, nights);
    if (!is_answered(first, design) || !is_answered(second, design)) {
        ++result.pairs_left_out;
        return;
    }
    ++result.pairs_counted;
    add(a.kind == BlockKind::on ? result.on : result.off, first);
    add(b.kind == BlockKind::on ? result.on : result.off, second);
}

Posterior normal_posterior(Arm const& on, Arm const& off, int pairs) {
    double const s_on = on.episodes + 0.5, s_off = off.episodes + 0.5;
    // 0 when both arms have the same number of nights.
    double const by_night = std::log(static_cast<double>(on.nights) / off.nights);
    double const l = std::log(s_on / s_off) - by_night;
    double const v = 1 / s_on + 1 / s_off + 2 * overdispersion / pairs;
    double const u = 1 / (1 / v + 1 / (prior_deviation * prior_deviation));
    Posterior posterior;
    posterior.log_ratio = u * l / v;
    posterior.deviation = std::sqrt(u);
    posterior.ratio = std::exp(posterior.log_ratio);
    double const reach = ninety_five_percent * posterior.deviation;
    posterior.interval = {std::exp(posterior.log_ratio - reach), std::exp(posterior.log_ratio + reach)};
    posterior.probability_fewer = normal_below(-posterior.log_ratio / posterior.deviation);
    return posterior;
}

}

std::string_view stored_word(StopReason reason) {
    constexpr std::array<std::string_view, 6> words = {"diarrhoea",      "sign",  "own_wish",
                                                       "medical_advice", "other", "other"};
    return words[static_cast<std::size_t>(reason)];
}

std::string_view word(Outcome outcome) {
    constexpr std::array<std::string_view, 3> words = {"running", "inconclusive", "helped"};
    return words[static_cast<std::size_t>(outcome)];
}

std::optional<Stop> must_stop(Record const& experiment, diary::Diary const& diary,
                              knowledge::Knowledge const& knowledge, time::Moment const& now) {
    if (is_stopped(experiment)) return own_stop(experiment);
    auto const facts = advice::facts_for(diary, knowledge, now);
    if (auto stop = stopped_by_sign(advice::help_for(diary, knowledge, facts, now), knowledge)) return stop;
    auto const first_day = experiment.day(Field::experiment_first_day).value_or(time::day_of(experiment.at));
    if (auto stop = stopped_by_diarrhoea(diary, first_day)) return stop;
    if (!knowledge.library) return std::nullopt;
    auto const blockers = advice::blockers_for(facts, *knowledge.library, diary);
    std::string const remedy(experiment.text(Field::experiment_remedy).value_or(""));
    return stopped_by_blocker(remedy, blockers, *knowledge.library);
}

// The normal approximation treats a count near 0 as the least certain, so that 0 against 20 cramps would be less
// certain than 3 against 20. Fewer cramps must never be less certain: the count of the lower arm is raised as long as
// that makes the result more certain.
Posterior posterior_of(Arm on, Arm off, int pairs) {
    assert(pairs > 0 && on.nights > 0 && off.nights > 0);
    bool const fewer_on = std::int64_t{on.episodes} * off.nights <= std::int64_t{off.episodes} * on.nights;
    auto& fewer = fewer_on ? on : off;
    auto const sureness = [&](Posterior const& posterior) {
        return fewer_on ? posterior.probability_fewer : 1 - posterior.probability_fewer;
    };
    auto best = normal_posterior(on, off, pairs);
    for (;;) {
        ++fewer.episodes;
        auto const next = normal_posterior(on, off, pairs);
        if (!(sureness(next) > sureness(best))) return best;
        best = next;
    }
}

std::optional<time::CivilDay> stopped_on(Record const& experiment) {
    if (!is_stopped(experiment)) return std::nullopt;
    auto edited = experiment.at;
    edited.at = experiment.edited;
    return experiment.day(Field::experiment_stopped_on).value_or(time::day_of(edited));
}

ExperimentResult result_of(ExperimentDesign const& design, Nights const& nights,
                           std::optional<time::CivilDay> stopped_on) {
    auto const blocks = blocks_of(design);
    auto const last = stopped_on ? std::min(nights.last(), plus_days(*stopped_on, -1)) : nights.last();
    ExperimentResult result;
    for (std::size_t i = 0; i + 1 < blocks.size(); i += 2)
        if (blocks[i + 1].last <= last) add_pair(blocks[i], blocks[i + 1], design, nights, result);
    result.missing_pairs = std::max(0, min_pairs - result.pairs_counted);
    bool const over = blocks.back().last <= nights.last();
    result.stopped_early = stopped_on.has_value();
    if (!over && !result.stopped_early) {
        result.on = result.off = {};
        return result;
    }
    result.outcome = Outcome::inconclusive;
    if (result.pairs_counted == 0) return result;
    result.posterior = posterior_of(result.on, result.off, result.pairs_counted);
    bool const clear = result.posterior->probability_fewer > helped_above;
    if (clear && !result.stopped_early && result.missing_pairs == 0) result.outcome = Outcome::helped;
    return result;
}

Result<ExperimentResult> result_of(Record const& experiment, Nights const& nights) {
    auto const design = design_of(experiment);
    if (!design) return design.error();
    return result_of(design.value(), nights, stopped_on(experiment));
}

}
