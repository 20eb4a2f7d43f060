#include "insight/experiment_result.h"

#include <algorithm>
#include <array>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

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

// Of the pairs that were finished by that day.
std::vector<PairOfBlocks> finished_pairs(std::vector<Block> const& blocks, Nights const& nights, time::CivilDay last) {
    std::vector<PairOfBlocks> pairs;
    for (auto const& block : blocks) {
        if (static_cast<std::size_t>(block.pair) == pairs.size()) pairs.emplace_back();
        bool const on = block.kind == BlockKind::on;
        (on ? pairs.back().on : pairs.back().off) = nights.episodes_between(block.counts_from, block.last);
        (on ? pairs.back().on_nights : pairs.back().off_nights) =
            nights.answered_between(block.counts_from, block.last);
    }
    auto const unfinished =
        std::find_if(blocks.begin(), blocks.end(), [&](Block const& block) { return block.last > last; });
    if (unfinished != blocks.end()) pairs.resize(static_cast<std::size_t>(unfinished->pair));
    return pairs;
}

void add(Arm& sum, double episodes, double nights) {
    sum.episodes += static_cast<int>(episodes);
    sum.nights += static_cast<int>(nights);
}

Outcome outcome_of(Posterior const& posterior) {
    if (posterior.probability_fewer > sure_above) return Outcome::helped;
    if (posterior.probability_fewer < 1 - sure_above) return Outcome::more_cramps;
    bool const narrow = posterior.interval.high < ratio_that_matters && posterior.interval.low > 1 / ratio_that_matters;
    return narrow ? Outcome::no_difference : Outcome::inconclusive;
}

}

std::string_view stored_word(StopReason reason) {
    constexpr std::array<std::string_view, 6> words = {"diarrhoea",      "sign",  "own_wish",
                                                       "medical_advice", "other", "other"};
    return words[static_cast<std::size_t>(reason)];
}

std::string_view word(Outcome outcome) {
    constexpr std::array<std::string_view, 5> words = {"running", "inconclusive", "helped", "more_cramps",
                                                       "no_difference"};
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
    auto const pairs = finished_pairs(blocks, nights, last);
    ExperimentResult result;
    auto const counted = [](PairOfBlocks const& pair) { return pair.counts(); };
    result.pairs_counted = static_cast<int>(std::count_if(pairs.begin(), pairs.end(), counted));
    result.pairs_left_out = static_cast<int>(pairs.size()) - result.pairs_counted;
    result.missing_pairs = std::max(0, min_pairs - result.pairs_counted);
    bool const over = blocks.back().last <= nights.last();
    result.stopped_early = stopped_on.has_value();
    if (!over && !result.stopped_early) return result;
    result.outcome = Outcome::inconclusive;
    if (result.pairs_counted == 0) return result;
    for (auto const& pair : pairs)
        if (pair.counts()) {
            add(result.on, pair.on, pair.on_nights);
            add(result.off, pair.off, pair.off_nights);
        }
    result.posterior = posterior_of(pairs);
    if (!result.stopped_early && result.missing_pairs == 0) result.outcome = outcome_of(*result.posterior);
    return result;
}

Result<ExperimentResult> result_of(Record const& experiment, Nights const& nights) {
    auto const design = design_of(experiment);
    if (!design) return design.error();
    return result_of(design.value(), nights, stopped_on(experiment));
}

}
