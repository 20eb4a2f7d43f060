// Everything a screen or the command shows of a diary: what helped and how cramps come, experiments, and, from looks at
// fixed numbers of events, what may bring cramps on. No forecast. Source: design.md "Insight", evidence 6.
#pragma once
#include "insight/describe_changes.h"
#include "insight/describe_days_before.h"
#include "insight/describe_relief.h"
#include "insight/describe_trend.h"
#include "insight/experiment_result.h"
#include "insight/trigger_analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::insight {

struct ExperimentState {
    diary::Record const* record = nullptr;
    std::optional<ExperimentDesign> design;   // nothing: the record holds no whole plan; the rest is empty then
    std::vector<Block> blocks;
    DayInExperiment today;
    ExperimentResult result;
    std::optional<Stop> stop;   // asked of those that run only
};

struct Overview {
    WhatHelped helped;
    Description description;
    Trend trend;
    DaysBefore days_before;
    std::optional<KetoPhases> keto;
    std::vector<MedicineChange> medicines;
    std::vector<ExperimentState> experiments;   // newest first
};

// Points into the diary. A look costs much more and is no part of it.
[[nodiscard]] Overview overview_of(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// Nights, or sessions of exercise: where they stand, and the last look at them.
struct AnalysisState {
    RowUnit unit = RowUnit::day;
    std::size_t events = 0, rows = 0;          // up to now
    std::size_t events_to_next_analysis = 0;   // "3 more cramps"
    std::optional<AnalysisPoint> point;        // of the last look that is due; nothing: none yet
};

// Cheap enough to ask after each change: nothing is fitted.
struct AnalysisStates {
    AnalysisState nights, sessions;
};

[[nodiscard]] AnalysisStates analysis_states(diary::Diary const&, Nights const&);

// What a look found. It holds no pointer and no table: it may be kept until its point is another one.
struct AnalysisFindings {
    RowUnit unit = RowUnit::day;
    AnalysisPoint point;
    std::vector<Factor> factors;   // of findings.factors, in the same order
    TriggerFindings findings;
    Guard guard = Guard::not_run;
};

struct AllFindings {
    std::optional<AnalysisFindings> nights, sessions;
};

// The looks that are due, one after the other. What an earlier job found at the same point is taken over, not fitted
// again: there is nothing to do until the next look. The same for the same diary, whatever the slices.
class InsightJob {
public:
    [[nodiscard]] static InsightJob start(diary::Diary const&, Nights const&, knowledge::Library const*,
                                          AllFindings const& known = {}, GuardPlan = {});

    // Fits at most so many models, and returns whether all is done.
    bool step(std::size_t models);

    [[nodiscard]] bool done() const { return waiting_.empty(); }

    // To tell how far it is; null: done. Nights come first.
    [[nodiscard]] TriggerAnalysis const* running() const {
        return waiting_.empty() ? nullptr : &waiting_.back().analysis;
    }

    [[nodiscard]] AllFindings const& findings() const { return findings_; }   // of the looks that are done

private:
    struct Waiting {
        AnalysisFindings found;
        TriggerAnalysis analysis;
    };

    void add(DayTable, std::optional<AnalysisFindings> const& known, GuardPlan);

    std::vector<Waiting> waiting_;   // the next one last
    AllFindings findings_;
};

}
