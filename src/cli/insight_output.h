// What `unknot insight` prints, as text for a person and as JSON for a program.
//
// The JSON is one object. Days are "2026-11-22", rates are nights with cramps a week, intervals are {"low","high"}
// where "high" may be null (no upper limit), and "missing" counts what has to be recorded before there is more to say.
//   helped        muscle and manoeuvre (words of cramp.muscle and cramp.helped), cramps, median seconds
//   description   rate; by_hour, by_weekday (Sunday first); muscles, sides, contexts; strength, duration
//   trend         direction: not_enough, none_shown, falling, rising, answers_changed; odds_ratio of the last night
//                 against the first, up to the last look
//   days_before   exposures (words of the command's text): present before cramps, and expected from like days
//   keto          phases: before, week_one, adapting, adapted; null: no such diet with its first day
//   medicines     rates before and after each change
//   nights, sessions   events, rows, next_look, look. A look is null, or day (of the diary), guard (not_run, passed,
//                 failed), late (days answered too late to count), factors and groups with tier (likely, possible,
//                 nothing_found, not_enough, cannot_tell), inclusion and more (that cramps are more with it), 0 to 1
//   experiments   blocks (kind on or off), phase of today (before, left_out, counted, washout, after), outcome
//                 (running, inconclusive, helped, more_cramps, no_difference), stop: null or its reason
#pragma once
#include "base/result.h"
#include "insight/insight.h"

#include <string>

namespace unknot::cli {

struct InsightShown {
    insight::Overview overview;
    insight::AnalysisStates analyses;
    insight::AllFindings findings;
};

[[nodiscard]] std::string write_insight_text(InsightShown const&);
[[nodiscard]] Result<std::string> write_insight_json(InsightShown const&);

// The words for a day in an experiment, and for a block.
[[nodiscard]] std::string_view word(insight::Phase);
[[nodiscard]] std::string_view word(insight::BlockKind);

}
