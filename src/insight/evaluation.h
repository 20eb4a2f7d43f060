// How well methods find the true triggers of simulated diaries: the measures of evidence 6.6 and the acceptance
// criteria of 6.7.
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
    discovered,         // the floor of "likely" without gates and guard
    likely,             // with all gates and the guard
    possible,           // inclusion probability of at least 1/2
};
inline constexpr std::size_t method_count = 7;

[[nodiscard]] std::string_view word(Method);

// The results of one method over the diaries of one cell (scenario and length).
struct Tally {
    std::size_t diaries = 0, true_factors = 0, flagged = 0, flagged_true = 0;
    std::size_t null_diaries = 0, null_alarms = 0;   // diaries without a true factor, and those of them with a flag
    double false_shares = 0;                         // false discovery proportion, summed over the diaries
    std::vector<double> true_scores, false_scores;

    void add(Tally const&);
    [[nodiscard]] double power() const;
    [[nodiscard]] double pooled_fdr() const;
    [[nodiscard]] double mean_fdp() const;
    [[nodiscard]] double null_alarm() const;
    // P(a true factor ranks above a false one); ties count half; 0.5 when either kind is missing.
    [[nodiscard]] double auc() const;
};

// Calibration: predicted against observed, in bins of the inclusion probability.
struct Bin {
    double low = 0, high = 1, predicted = 0;   // predicted: sum of probabilities
    std::size_t pairs = 0, true_pairs = 0;

    [[nodiscard]] double mean_predicted() const;
    [[nodiscard]] double observed() const;
};

inline constexpr std::size_t bin_count = 5;

struct Evaluation {
    std::size_t diaries = 0, events = 0;
    std::size_t true_factors = 0, called_nothing = 0;   // called_nothing: of the true factors, those said not to matter
    std::array<Tally, method_count> tallies;
    std::array<Bin, bin_count> bins;

    Evaluation();
    void add(Evaluation const&);   // pools two cells

    [[nodiscard]] Tally const& of(Method method) const { return tallies[static_cast<std::size_t>(method)]; }
};

// Runs every method on the same whole diary, as in evidence 6.6.
void evaluate(SimulatedDiary const&, GuardPlan, Evaluation&);

// Whole diaries of a year without a trigger, looked at on each day of a look.
struct NullYear {
    std::size_t diaries = 0, alarms = 0;   // alarms: of diaries in which any look said "likely" of anything

    [[nodiscard]] double share() const;
};

// The diary must have no trigger, and its days begin at 0.
void evaluate_year(SimulatedDiary const&, GuardPlan, NullYear&);

struct Acceptance {
    char letter = 'a';
    std::string_view claim;
    double number = 0, bound = 0;
    bool passed = false;
    bool is_goal = false;   // may be missed: see evidence for why it cannot be reached
};

// Criteria (a) to (d), for three pooled cells: null diaries, usual diaries of 180 days, and usual diaries of all
// lengths.
[[nodiscard]] std::vector<Acceptance> accept_statistics(Evaluation const& null, Evaluation const& usual_180,
                                                        Evaluation const& usual);

// What is aimed at, and what must hold, beyond evidence 6.7.
struct GoalCells {
    Evaluation strong_90, strong_180, moderate_365, late_365;
    Evaluation all;   // every cell with triggers of odds ratios from 2
    NullYear null, weekends;
};

[[nodiscard]] std::vector<Acceptance> accept_goals(GoalCells const&);
// What is told of whole diaries, so many of each habit (see whole_diaries.h), and of planned tests.
[[nodiscard]] std::vector<Acceptance> accept_habits(std::size_t diaries);
[[nodiscard]] std::vector<Acceptance> accept_experiments();
// Criterion (e): the largest change of any inclusion probability when columns are renamed and reordered.
[[nodiscard]] Acceptance accept_relabelling(SimulatedDiary const&);
// Criterion (f): the number of constant columns that got another tier than cannot_tell, or changed the inclusion of
// another.
[[nodiscard]] Acceptance accept_constant(SimulatedDiary const&);

}
