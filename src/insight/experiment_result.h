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

// As experiment.stop_reason stores it; a blocker that came up on the way is stored as "other".
[[nodiscard]] std::string_view stored_word(StopReason);

struct Stop {
    StopReason reason = StopReason::own_decision;
    std::string which;                        // id of the sign or the blocker; empty for the others
    std::optional<diary::RecordId> because;   // the record that shows it
};

// Nothing: it may go on. The person's own wish (state "stopped") comes first; then any red flag, then diarrhoea since
// the first day, then a blocker that speaks against the remedy now. The experiment's record must hold a design.
[[nodiscard]] std::optional<Stop> must_stop(diary::Record const& experiment, diary::Diary const&,
                                            knowledge::Knowledge const&, time::Moment const& now);

// Nights with cramps, and nights answered, in blocks of one kind.
struct Arm {
    int episodes = 0, nights = 0;
};

// The ratio of the rates on and off: a normal posterior of its logarithm.
struct Posterior {
    double log_ratio = 0, deviation = 0;
    double ratio = 1;               // exp(log_ratio); below 1: fewer cramps with the remedy
    Interval interval;              // of the ratio, 95 %
    double probability_fewer = 0;   // that the ratio is below 1
};

// v = 1/(S_on+1/2) + 1/(S_off+1/2) + 2*0.09/pairs, the last for cramps that come in runs (overdispersion); prior
// N(0, 0.7^2). With equal nights on both sides evidence 6.7; otherwise the counts are taken by night. One thing is
// mended: a cramp less on one side never makes it less sure that this side had fewer. Pairs and nights are positive
// (asserted).
[[nodiscard]] Posterior posterior_of(Arm on, Arm off, int pairs);

inline constexpr double helped_above = 0.95;

enum class Outcome { running, inconclusive, helped };

[[nodiscard]] std::string_view word(Outcome);

// A pair counts when in each of its blocks two of three counted nights were answered (judgement).
struct ExperimentResult {
    Outcome outcome = Outcome::running;
    bool stopped_early = false;
    int pairs_counted = 0, pairs_left_out = 0;   // of those that are over
    int missing_pairs = 0;                       // to say anything: until there are four that count
    Arm on, off;                                 // of the pairs that count; empty while it runs
    std::optional<Posterior> posterior;          // nothing while it runs: looking early finds what is not there
};

// The day a stopped experiment was stopped; of one that an older version stopped, the day it was last edited.
[[nodiscard]] std::optional<time::CivilDay> stopped_on(diary::Record const& experiment);

// Stopped early it stays inconclusive, whatever the numbers: people stop when it looks good, or bad. Only pairs that
// were over before that day count: the nights after it were not lived by the plan.
[[nodiscard]] ExperimentResult result_of(ExperimentDesign const&, Nights const&,
                                         std::optional<time::CivilDay> stopped_on = {});
// Fails when the record holds no design.
[[nodiscard]] Result<ExperimentResult> result_of(diary::Record const& experiment, Nights const&);

}
