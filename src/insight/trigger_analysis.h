// A look at the diary: the averaging and, where something could be likely, the permutation guard, as one job that stops
// after as many models as it is given and goes on later. Looks happen at fixed numbers of events only: looking after
// every day would find something by chance sooner or later. Source: evidence 6.2 and 6.4, design.md "Insight".
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
    std::size_t rows = 0;     // up to the day of the last of them: until the next look nothing changes
};

// Nothing before the eighth event.
[[nodiscard]] std::optional<AnalysisPoint> last_analysis(DayTable const&);
// How many events are missing until the next look.
[[nodiscard]] std::size_t events_to_next_analysis(std::size_t events);

struct GuardPlan {
    std::size_t permutations = 200;   // one in twenty may reach what was found
    std::uint64_t seed = 1;           // the same diary gives the same findings
    std::size_t block = 7;            // days that stay together, so that runs of cramps do
};

class TriggerAnalysis {
public:
    // Fails as check() does.
    [[nodiscard]] static Result<TriggerAnalysis> start(DayTable, GuardPlan = {});

    // Fits at most so many models, and returns whether the look is done.
    bool step(std::size_t models);

    [[nodiscard]] bool done() const { return findings_.has_value(); }

    // Models fitted so far; how many there will be is only known once the guard has begun.
    [[nodiscard]] std::size_t fitted() const { return fitted_; }

    [[nodiscard]] Guard guard() const { return guard_; }

    // The averaging as it was before the guard; nothing until then.
    [[nodiscard]] std::optional<Averaging> const& averaging() const { return found_; }

    // It must be done (asserted).
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

// Blocks of successive rows in another order; the last one may be shorter.
[[nodiscard]] std::vector<std::uint8_t> permuted_blocks(std::vector<std::uint8_t> const&, std::size_t block,
                                                        RandomGenerator&);

}
