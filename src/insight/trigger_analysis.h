// One look at a diary: the averaging and, where something could be likely, the guard, as a resumable job. Source:
// evidence 6.4.
#pragma once
#include "insight/trigger_findings.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace unknot::insight {

class TriggerAnalysis {
public:
    // Fails as check() does, or for a guard without permutations or blocks.
    [[nodiscard]] static Result<TriggerAnalysis> start(DayTable, GuardPlan = {});

    // Does at most `steps` steps, each a model fitted or some diaries permuted; returns whether the analysis is done.
    bool step(std::size_t steps);

    [[nodiscard]] bool done() const { return findings_.has_value(); }

    // Of the guard's permutations, those that are done; 0 while models are fitted.
    [[nodiscard]] double share_permuted() const;

    [[nodiscard]] Guard guard() const { return result_; }

    [[nodiscard]] Averaging const& averaging() const { return *averaging_; }

    // The analysis must be done (asserted).
    [[nodiscard]] TriggerFindings const& findings() const;

private:
    TriggerAnalysis(DayTable table, GuardPlan plan);
    void end_of_averaging();
    void finish(Guard);

    DayTable table_;
    GuardPlan plan_;
    Groups groups_;
    std::unique_ptr<Averaging> averaging_;   // does not move, since the guard points to it
    std::optional<TriggerGuard> running_;
    std::optional<TriggerFindings> findings_;
    Guard result_ = Guard::not_run;
};

}
