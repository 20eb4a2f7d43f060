#include "insight/trigger_analysis.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace unknot::insight {
namespace {

std::optional<std::size_t> events_at_last_analysis(std::size_t events) {
    if (events < first_events) return std::nullopt;
    if (events < enough_events) return first_events;
    return events - (events - enough_events) % events_between_analyses;
}

}

std::optional<AnalysisPoint> last_analysis(DayTable const& table) {
    auto const wanted = events_at_last_analysis(events(table));
    if (!wanted) return std::nullopt;
    AnalysisPoint point;
    while (point.events < *wanted)
        point.events += table.cramp[point.rows++];
    return point;
}

std::size_t events_to_next_analysis(std::size_t events) {
    if (events < first_events) return first_events - events;
    if (events < enough_events) return enough_events - events;
    return events_between_analyses - (events - enough_events) % events_between_analyses;
}

std::vector<std::uint8_t> permuted_blocks(std::vector<std::uint8_t> const& flags, std::size_t block,
                                          RandomGenerator& random) {
    assert(block > 0);
    std::vector<std::uint8_t> result;
    result.reserve(flags.size());
    for (auto const at : shuffled((flags.size() + block - 1) / block, random)) {
        auto const from = at * block, to = std::min(from + block, flags.size());
        result.insert(result.end(), flags.begin() + static_cast<std::ptrdiff_t>(from),
                      flags.begin() + static_cast<std::ptrdiff_t>(to));
    }
    return result;
}

Result<TriggerAnalysis> TriggerAnalysis::start(DayTable table, GuardPlan plan) {
    if (auto const checked = check(table); !checked) return checked.error();
    if (plan.permutations == 0 || plan.block == 0)
        return Error{Problem::out_of_range, "guard", "a guard needs permutations, of blocks of at least a day"};
    return TriggerAnalysis(std::move(table), plan);
}

TriggerAnalysis::TriggerAnalysis(DayTable table, GuardPlan plan)
    : table_(std::move(table)), plan_(plan), random_(plan.seed), running_(table_) {}

bool TriggerAnalysis::step(std::size_t models) {
    while (models > 0 && !done()) {
        auto const before = running_.fitted();
        bool const averaged = running_.step(models);
        auto const now = running_.fitted() - before;
        fitted_ += now;
        models -= now;
        if (!averaged) continue;
        if (found_)
            end_of_permutation();
        else
            end_of_averaging();
    }
    return done();
}

void TriggerAnalysis::end_of_averaging() {
    found_ = running_;
    if (!needs_guard(table_, *found_)) return finish(Guard::not_run);
    to_exceed_ = found_->most_likely();
    permute();
}

// Stops early when the result is certain: more than one in twenty have reached the finding (11 of 200), or so few are
// left that this can no longer happen.
void TriggerAnalysis::end_of_permutation() {
    ++permuted_;
    if (running_.most_likely() >= to_exceed_) ++exceeded_;
    auto const left = plan_.permutations - permuted_;
    if (exceeded_ * 20 > plan_.permutations) return finish(Guard::failed);
    if ((exceeded_ + left) * 20 <= plan_.permutations) return finish(Guard::passed);
    permute();
}

void TriggerAnalysis::permute() { running_.restart(table_, permuted_blocks(table_.cramp, plan_.block, random_)); }

void TriggerAnalysis::finish(Guard guard) {
    guard_ = guard;
    findings_ = find_triggers(table_, *found_, guard);
}

TriggerFindings const& TriggerAnalysis::findings() const {
    assert(done());
    return *findings_;
}

}
