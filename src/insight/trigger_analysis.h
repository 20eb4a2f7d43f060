// An interim analysis of a diary: the averaging and, where something could be likely, the permutation guard, as a
// resumable job. Analyses happen only at fixed numbers of events: analysing every day would sooner or later find
// something by chance. Source: evidence 6.2 and 6.4.
#pragma once
#include "insight/random_generator.h"
#include "insight/trigger_findings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::insight {

inline constexpr std::size_t events_between_analyses = 12;

struct AnalysisPoint {
    std::size_t events = 0;   // 8, 24, 36, 48, ...
    std::size_t rows = 0;     // up to the day of the last event: nothing changes until the next analysis
};

// Empty before the eighth event.
[[nodiscard]] std::optional<AnalysisPoint> last_analysis(DayTable const&);
// The number of events missing until the next analysis.
[[nodiscard]] std::size_t events_to_next_analysis(std::size_t events);

struct GuardPlan {
    std::size_t permutations = 200;   // one in twenty may reach the finding
    std::uint64_t seed = 1;           // fixed: the same diary gives the same findings
    std::size_t block = 7;            // days that stay together, so that runs of cramps stay together
};

class TriggerAnalysis {
public:
    // Fails as check() does.
    [[nodiscard]] static Result<TriggerAnalysis> start(DayTable, GuardPlan = {});

    // Fits at most `models` models; returns whether the analysis is done.
    bool step(std::size_t models);

    [[nodiscard]] bool done() const { return findings_.has_value(); }

    // Models fitted so far; the total is only known when the guard has begun.
    [[nodiscard]] std::size_t fitted() const { return fitted_; }

    [[nodiscard]] Guard guard() const { return guard_; }

    // The averaging before the guard; empty until it is done.
    [[nodiscard]] std::optional<Averaging> const& averaging() const { return found_; }

    // The analysis must be done (asserted).
    [[nodiscard]] TriggerFindings const& findings() const;

private:
    TriggerAnalysis(DayTable table, GuardPlan plan);
    void end_of_averaging();
    void end_of_permutation();
    void permute();
    void finish(Guard);

    DayTable table_;
    GuardPlan plan_;
    RandomGenerator random_;
    Averaging running_;
    std::optional<Averaging> found_;
    std::optional<TriggerFindings> findings_;
    double to_exceed_ = 0;
    std::size_t permuted_ = 0, exceeded_ = 0, fitted_ = 0;
    Guard guard_ = Guard::not_run;
};

// Blocks of successive rows in random order; the last one may be shorter.
[[nodiscard]] std::vector<std::uint8_t> permuted_blocks(std::vector<std::uint8_t> const&, std::size_t block,
                                                        RandomGenerator&);

}
