#include "insight/trigger_guard.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace unknot::insight {

std::string_view word(Guard guard) {
    constexpr std::array<std::string_view, 3> words = {"not_run", "passed", "failed"};
    return words[static_cast<std::size_t>(guard)];
}

std::vector<std::size_t> permuted_blocks(std::size_t count, std::size_t block, RandomGenerator& random) {
    assert(block > 0);
    std::vector<std::size_t> result;
    result.reserve(count);
    for (auto const at : shuffled((count + block - 1) / block, random))
        for (auto i = at * block; i < std::min((at + 1) * block, count); ++i)
            result.push_back(i);
    return result;
}

TriggerGuard::TriggerGuard(Averaging const& averaging, Groups const& groups, GuardPlan plan)
    : design_(&averaging.design()),
      baseline_(&averaging.baseline()),
      plan_(plan),
      random_(plan.seed),
      group_of_term_(design_->terms.size()),
      groups_(groups.size()) {
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t k = 0; k < design_->terms.size(); ++k)
            if (std::find(groups[g].begin(), groups[g].end(), design_->terms[k].column) != groups[g].end())
                group_of_term_[k] = g;
    auto const& days = design_->days;
    row_of_day_.assign(days.empty() ? 0 : static_cast<std::size_t>(days.back()) + 1, -1);
    for (std::size_t d = 0; d < days.size(); ++d)
        row_of_day_[static_cast<std::size_t>(days[d])] = static_cast<std::int32_t>(d);
    to_reach_ = strongest({});
}

// The evidence that any lag of any column of a group acts, against none, of the group with the most.
double TriggerGuard::strongest(Sources const& sources) const {
    std::vector<double> evidence(groups_);
    for (std::size_t k = 0; k < design_->terms.size(); ++k) {
        auto const& term = design_->terms[k];
        auto const score = score_of(*design_, *baseline_, {}, term, term.lasts ? sources.of_courses : sources.of_days);
        evidence[group_of_term_[k]] += std::exp(log_bayes_factor(score, term) + term.log_odds);
    }
    return evidence.empty() ? 0 : *std::max_element(evidence.begin(), evidence.end());
}

// Days move with those that were not answered.
std::vector<std::int32_t> TriggerGuard::rows_in(std::vector<std::size_t> const& order) const {
    std::vector<std::int32_t> sources(design_->rows.size(), -1);
    for (std::size_t day = 0; day < order.size(); ++day)
        if (auto const row = row_of_day_[day]; row >= 0)
            sources[static_cast<std::size_t>(row)] = row_of_day_[order[day]];
    return sources;
}

// Blocks of whole weeks begin on the same weekday, so each day gets the exposures of such a day.
TriggerGuard::Sources TriggerGuard::permuted_sources() {
    auto const days = row_of_day_.size();
    auto const shift = plan_.block * random_.below(days / plan_.block + 1);
    std::vector<std::size_t> rotated(days);
    for (std::size_t day = 0; day < days; ++day)
        rotated[day] = (day + shift) % days;
    return {rows_in(permuted_blocks(days, plan_.block, random_)), rows_in(rotated)};
}

// Stops early when the result is certain: more have reached the finding than may, or so few are left that this can no
// longer happen. The diary itself counts as one of its permutations.
bool TriggerGuard::step(std::size_t permutations) {
    auto const may_reach =
        static_cast<std::size_t>(std::floor(plan_.level * static_cast<double>(plan_.permutations + 1) + 1e-9));
    for (; permutations > 0 && result_ == Guard::not_run; --permutations) {
        if (strongest(permuted_sources()) >= to_reach_) ++reached_;
        ++permuted_;
        auto const left = plan_.permutations - permuted_;
        if (reached_ + 1 > may_reach)
            result_ = Guard::failed;
        else if (reached_ + 1 + left <= may_reach)
            result_ = Guard::passed;
    }
    return result_ != Guard::not_run;
}

}
