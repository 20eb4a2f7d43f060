// Everything that a screen or the command shows about a diary: what helped, how cramps come, experiments, and possible
// triggers from interim analyses at fixed numbers of events. No forecast. Source: evidence 6.
#pragma once
#include "insight/describe_changes.h"
#include "insight/describe_days_before.h"
#include "insight/describe_relief.h"
#include "insight/describe_trend.h"
#include "insight/experiment_result.h"
#include "insight/trigger_analysis.h"
#include "insight/trigger_looks.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::insight {

struct ExperimentState {
    diary::Record const* record = nullptr;
    // Empty: the record holds no complete design; the other members are then empty too.
    std::optional<ExperimentDesign> design;
    std::vector<Block> blocks;
    DayInExperiment today;
    ExperimentResult result;
    std::optional<Stop> stop;   // only for running experiments
};

struct Overview {
    ReliefTimes helped;
    Description description;
    Trend trend;
    DaysBefore days_before;
    std::optional<KetoPhases> keto;
    std::vector<MedicineChange> medicines;
    std::vector<ExperimentState> experiments;   // newest first
};

// Points into the diary. Does not include the analyses, which cost much more.
[[nodiscard]] Overview overview_of(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// The state of the analyses of nights, or of sessions of exercise.
struct AnalysisState {
    RowUnit unit = RowUnit::day;
    std::size_t events = 0, rows = 0;     // up to now
    std::optional<AnalysisPoint> point;   // of the last look that was due and had enough events; empty: none yet
    time::CivilDay next_look;             // its findings can be seen on that day
};

// Cheap enough to call after each change: nothing is fitted.
struct AnalysisStates {
    AnalysisState nights, sessions;
};

[[nodiscard]] AnalysisStates analysis_states(diary::Diary const&, Nights const&);

// The findings of an analysis. Holds no pointers and no table: valid until the analysis point changes.
struct AnalysisFindings {
    RowUnit unit = RowUnit::day;
    AnalysisPoint point;
    std::vector<Factor> factors;   // of findings.factors, in the same order
    std::size_t late = 0;          // days whose evening was answered when it was known whether a cramp came
    TriggerFindings findings;
    Guard guard = Guard::not_run;
};

struct AllFindings {
    std::optional<AnalysisFindings> nights, sessions;
};

// Runs the analyses that are due, one after the other. Findings of an earlier job for the same point are taken over,
// not fitted again: nothing is to do until the next look. The result does not depend on the slices. Nights and sessions
// share the chance of a false alarm that a look may have; what is likely of nights is likelier beforehand of sessions,
// which the guard allows for, since it permutes the sessions' own exposures.
class InsightJob {
public:
    [[nodiscard]] static InsightJob start(diary::Diary const&, Nights const&, knowledge::Library const*,
                                          AllFindings const& known = {}, GuardPlan = {});

    // Does at most `steps` steps; see TriggerAnalysis. Returns whether all is done.
    bool step(std::size_t steps);

    [[nodiscard]] bool done() const { return waiting_.empty(); }

    // For showing progress; null: done. Nights come first.
    [[nodiscard]] TriggerAnalysis const* running() const { return running_ ? &*running_ : nullptr; }

    [[nodiscard]] AllFindings const& findings() const { return findings_; }   // of the finished analyses

private:
    struct Waiting {
        AnalysisFindings found;
        GuardPlan plan;
        DayTable table;
    };

    void add(AnalysisPoint const&, std::optional<AnalysisFindings> const& known, GuardPlan, DayTable);
    void begin();
    void end();

    std::vector<Waiting> waiting_;             // the next one is the last, and running
    std::optional<TriggerAnalysis> running_;   // of the last that waits
    AllFindings findings_;
};

}
