#include "insight/trigger_analysis.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace unknot::insight {
namespace {

// So many rows permuted take about as long as a model does to be fitted, which keeps the page answering.
constexpr std::size_t rows_in_step = 4000;

}

Result<TriggerAnalysis> TriggerAnalysis::start(DayTable table, GuardPlan plan) {
    if (auto const checked = check(table); !checked) return checked.error();
    if (plan.permutations == 0 || plan.block == 0)
        return Error{Problem::out_of_range, "guard", "a guard needs permutations, of blocks of at least a day"};
    return TriggerAnalysis(std::move(table), plan);
}

TriggerAnalysis::TriggerAnalysis(DayTable table, GuardPlan plan)
    : table_(std::move(table)),
      plan_(plan),
      groups_(separable_groups(table_)),
      averaging_(std::make_unique<Averaging>(table_)) {}

bool TriggerAnalysis::step(std::size_t steps) {
    for (; steps > 0 && !done(); --steps) {
        if (!running_) {
            if (averaging_->step(1)) end_of_averaging();
        } else if (running_->step(std::max<std::size_t>(1, rows_in_step / table_.days.size()))) {
            finish(running_->result());
        }
    }
    return done();
}

double TriggerAnalysis::share_permuted() const {
    return running_ ? static_cast<double>(running_->permuted()) / static_cast<double>(plan_.permutations) : 0;
}

// A plan whose level is 0 lets nothing be likely.
void TriggerAnalysis::end_of_averaging() {
    if (plan_.level <= 0 || !needs_guard(table_, *averaging_, groups_)) return finish(Guard::not_run);
    running_.emplace(*averaging_, groups_, plan_);
}

void TriggerAnalysis::finish(Guard guard) {
    result_ = guard;
    findings_ = find_triggers(table_, *averaging_, groups_, guard);
}

TriggerFindings const& TriggerAnalysis::findings() const {
    assert(done());
    return *findings_;
}

}
