// When an experiment must stop, and what came of it. Method and figures: evidence 6.7.
#pragma once
#include "insight/describe_intervals.h"
#include "insight/describe_nights.h"
#include "insight/experiment.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::insight {

enum class StopReason { diarrhoea, sign, own_decision, medical_advice, other, blocker };

// The word stored in experiment.stop_reason; a blocker that came up during the experiment is stored as "other".
[[nodiscard]] std::string_view stored_word(StopReason);

struct Stop {
    StopReason reason = StopReason::own_decision;
    std::string which;                        // id of the sign or the blocker; empty for the others
    std::optional<diary::RecordId> because;   // the record that shows it
};

// Empty: it may go on. The person's own decision (state "stopped") comes first, then any red flag, then diarrhoea since
// the first day, then a blocker that now speaks against the remedy. The record must hold a design.
[[nodiscard]] std::optional<Stop> must_stop(diary::Record const& experiment, diary::Diary const&,
                                            knowledge::Knowledge const&, time::Moment const& now);

// One arm of the experiment: nights with cramps and answered nights in its blocks.
struct Arm {
    int episodes = 0, nights = 0;
};

// The ratio of the rates on and off, as a normal posterior of its logarithm.
struct Posterior {
    double log_ratio = 0, deviation = 0;
    double ratio = 1;               // exp(log_ratio); below 1: fewer cramps with the remedy
    Interval interval;              // of the ratio, 95 %
    double probability_fewer = 0;   // that the ratio is below 1
};

// v = 1/(S_on+1/2) + 1/(S_off+1/2) + 2*0.09/pairs, where the last term is for cramps that come in runs
// (overdispersion); prior N(0, 0.7^2). As in evidence 6.7 for equal numbers of nights; otherwise counts are taken per
// night. One correction: a cramp less in an arm never makes it less certain that this arm had fewer. Pairs and nights
// must be positive (asserted).
[[nodiscard]] Posterior posterior_of(Arm on, Arm off, int pairs);

inline constexpr double helped_above = 0.95;

enum class Outcome { running, inconclusive, helped };

[[nodiscard]] std::string_view word(Outcome);

// A pair counts when two thirds of the counted nights of each of its blocks were answered (judgement).
struct ExperimentResult {
    Outcome outcome = Outcome::running;
    bool stopped_early = false;
    int pairs_counted = 0, pairs_left_out = 0;   // of the finished pairs
    int missing_pairs = 0;                       // missing to the four counted pairs that a result needs
    Arm on, off;                                 // over the counted pairs; empty while running
    std::optional<Posterior> posterior;          // empty while running: looking early finds effects that are not there
};

// The day an experiment was stopped; for one stopped by an older version, the day of its last edit.
[[nodiscard]] std::optional<time::CivilDay> stopped_on(diary::Record const& experiment);

// Stopped early, it stays inconclusive whatever the numbers: people stop when it looks good, or bad. Only pairs that
// were finished before that day count: later nights did not follow the plan.
[[nodiscard]] ExperimentResult result_of(ExperimentDesign const&, Nights const&,
                                         std::optional<time::CivilDay> stopped_on = {});
// Fails when the record holds no design.
[[nodiscard]] Result<ExperimentResult> result_of(diary::Record const& experiment, Nights const&);

}
