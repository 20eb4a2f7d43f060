#include "insight/evaluation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace unknot::insight {
namespace {

constexpr std::size_t judged_pairs = 30;   // smaller bins are not judged

Acceptance at_most(char letter, std::string_view claim, double number, double bound) {
    return {letter, claim, number, bound, number <= bound};
}

Acceptance at_least(char letter, std::string_view claim, double number, double bound) {
    return {letter, claim, number, bound, number >= bound};
}

// The largest value of `measure` over the bins with enough pairs.
template <class Measure>
double worst(Evaluation const& evaluation, Measure measure) {
    double most = 0;
    for (auto const& bin : evaluation.bins)
        if (bin.pairs >= judged_pairs) most = std::max(most, measure(bin.mean_predicted() - bin.observed()));
    return most;
}

Averaging averaged(DayTable const& table) {
    Averaging averaging(table);
    averaging.step(std::numeric_limits<std::size_t>::max());
    return averaging;
}

// The table with renamed and reordered columns: column k moves to n - 1 - k.
DayTable relabelled(DayTable table) {
    std::reverse(table.columns.begin(), table.columns.end());
    for (std::size_t k = 0; k < table.columns.size(); ++k)
        table.columns[k].factor.id = "factor_" + std::to_string(k);
    return table;
}

}

std::vector<Acceptance> accept_statistics(Evaluation const& null, Evaluation const& usual_180,
                                          Evaluation const& usual) {
    auto const& likely = usual.of(Method::likely);
    auto const& fisher = usual.of(Method::fisher);
    return {
        at_most('a', "null diaries with any likely factor", null.of(Method::likely).null_alarm(), 0.05),
        at_most('b', "odds ratios 2 to 5, 180 days: pooled FDR", usual_180.of(Method::likely).pooled_fdr(), 0.15),
        at_least('b', "odds ratios 2 to 5, 180 days: power", usual_180.of(Method::likely).power(), 0.30),
        at_least('c', "odds ratios 2 to 5: AUC against B2 - 0.02", likely.auc(), fisher.auc() - 0.02),
        at_most('c', "odds ratios 2 to 5: pooled FDR against half of B2", likely.pooled_fdr(), fisher.pooled_fdr() / 2),
        at_most('d', "calibration: largest |predicted - observed|",
                worst(usual, [](double gap) { return std::abs(gap); }), 0.30),
        at_most('d', "calibration: most over-confident", worst(usual, [](double gap) { return gap; }), 0.10),
    };
}

std::vector<Acceptance> accept_goals(GoalCells const& cells) {
    auto const goal = [](std::string_view claim, Evaluation const& cell, double bound) {
        auto criterion = at_least('h', claim, cell.of(Method::likely).power(), bound);
        criterion.is_goal = true;
        return criterion;
    };
    double const worst_gap = worst(cells.all, [](double gap) { return std::abs(gap); });
    return {
        goal("one trigger, odds ratio 4, found at 90 days", cells.strong_90, 0.40),
        goal("one trigger, odds ratio 4, found at 180 days", cells.strong_180, 0.75),
        goal("one trigger, odds ratio 2 to 2.5, found at 365 days", cells.moderate_365, 0.60),
        goal("one trigger two days before, odds ratio 4, found at 365 days", cells.late_365, 0.50),
        at_most('i', "null diaries of a year in which a look said likely", cells.null.share(), 0.05),
        at_most('i', "the same with many more cramps at weekends", cells.weekends.share(), 0.05),
        at_most('j', "all cells with triggers: pooled FDR", cells.all.of(Method::likely).pooled_fdr(), 0.10),
        at_most('j', "true triggers of odds ratios from 2 that are called nothing",
                static_cast<double>(cells.all.called_nothing) /
                    static_cast<double>(std::max<std::size_t>(1, cells.all.true_factors)),
                0.05),
        {'k', "said and true probability: largest difference", worst_gap, 0.05, worst_gap <= 0.05, true},
    };
}

Acceptance accept_relabelling(SimulatedDiary const& diary) {
    auto const before = averaged(diary.table).effects();
    auto const after = averaged(relabelled(diary.table)).effects();
    double most = 0;
    for (std::size_t k = 0; k < before.size(); ++k)
        most = std::max(most, std::abs(before[k].inclusion - after[before.size() - 1 - k].inclusion));
    return at_most('e', "relabelling: largest change of an inclusion", most, 1e-6);
}

Acceptance accept_constant(SimulatedDiary const& diary) {
    auto const before = averaged(diary.table).effects();
    auto table = diary.table;
    for (double const value : {0.0, 1.0}) {
        auto const flag = static_cast<std::uint8_t>(value);
        table.columns.push_back({.factor = {.id = value > 0 ? "always" : "never"},
                                 .values = std::vector<double>(table.days.size(), value),
                                 .present = std::vector<std::uint8_t>(table.days.size(), flag)});
    }
    auto const findings = find_triggers(table, averaged(table), separable_groups(table), Guard::passed);
    double wrong = 0;
    for (std::size_t k = 0; k < findings.factors.size(); ++k) {
        bool const constant = k >= before.size();
        if (constant != (findings.factors[k].tier == Tier::cannot_tell)) ++wrong;
        if (!constant && findings.factors[k].effect.inclusion != before[k].inclusion) ++wrong;
    }
    return at_most('f', "constant factors that got another answer than cannot tell", wrong, 0);
}

}
