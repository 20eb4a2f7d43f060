// When an experiment must stop, and what came of it. Method and figures: evidence 6.7.
#pragma once
#include "insight/describe_nights.h"
#include "insight/experiment.h"
#include "insight/risk_ratio.h"

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

// Nights with cramps and answered nights, over the blocks with or without the remedy.
struct Arm {
    int episodes = 0, nights = 0;
};

// A ratio between two thirds and one and a half is no difference that would matter. Judgement.
inline constexpr double ratio_that_matters = 1.5;

enum class Outcome { running, inconclusive, helped, more_cramps, no_difference };

[[nodiscard]] std::string_view word(Outcome);

struct ExperimentResult {
    Outcome outcome = Outcome::running;
    bool stopped_early = false;
    int pairs_counted = 0, pairs_left_out = 0;   // of the finished pairs; left out: a block without any answer
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
