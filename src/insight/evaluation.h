// How well methods find the truth in simulated diaries: the measures of evidence 6.6 and the acceptance of 6.7.
#pragma once
#include "insight/baselines.h"
#include "insight/simulator.h"
#include "insight/trigger_analysis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unknot::insight {

enum class Method {
    co_occurrence,      // B1
    fisher,             // B2
    fisher_corrected,   // B2b
    case_crossover,     // B3
    discovered,         // the model's discovery set, without the gates: what evidence 6.6 calls likely
    likely,             // with all gates and the guard
    possible,           // inclusion of at least one half
};
inline constexpr std::size_t method_count = 7;

[[nodiscard]] std::string_view word(Method);

// What one method said of the diaries of one cell.
struct Tally {
    std::size_t diaries = 0, true_factors = 0, flagged = 0, flagged_true = 0;
    std::size_t null_diaries = 0, null_alarms = 0;   // diaries without a true factor, and those with a flag
    double false_shares = 0;                         // summed over the diaries
    std::vector<double> true_scores, false_scores;

    void add(Tally const&);
    [[nodiscard]] double power() const;
    [[nodiscard]] double pooled_fdr() const;
    [[nodiscard]] double mean_fdp() const;
    [[nodiscard]] double null_alarm() const;
    // P(a true factor ranks above a false one), ties count half; 0.5 when there are none of a kind.
    [[nodiscard]] double auc() const;
};

// Predicted against observed, in bins of the inclusion probability.
struct Bin {
    double low = 0, high = 1, predicted = 0;   // predicted: summed
    std::size_t pairs = 0, true_pairs = 0;

    [[nodiscard]] double mean_predicted() const;
    [[nodiscard]] double observed() const;
};

inline constexpr std::size_t bin_count = 5;

struct Evaluation {
    std::size_t diaries = 0, events = 0;
    std::array<Tally, method_count> tallies;
    std::array<Bin, bin_count> bins;

    Evaluation();
    void add(Evaluation const&);   // pools two cells

    [[nodiscard]] Tally const& of(Method method) const { return tallies[static_cast<std::size_t>(method)]; }
};

// Every method on the same diary. The whole of it is looked at, as in evidence 6.6.
void evaluate(SimulatedDiary const&, GuardPlan, Evaluation&);

struct Acceptance {
    char letter = 'a';
    std::string_view claim;
    double number = 0, bound = 0;
    bool passed = false;
};

// (a) to (d), of cells that were run: null diaries; those of the usual world at 180 days, and at all lengths.
[[nodiscard]] std::vector<Acceptance> accept_statistics(Evaluation const& null, Evaluation const& usual_180,
                                                        Evaluation const& usual);
// (e): the largest change of any inclusion when the columns are renamed and stand in another order.
[[nodiscard]] Acceptance accept_relabelling(SimulatedDiary const&);
// (f): how many constant columns got another tier than cannot_tell, or changed another's inclusion.
[[nodiscard]] Acceptance accept_constant(SimulatedDiary const&);

}
