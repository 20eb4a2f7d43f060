#include "insight/trigger_look.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace unknot::insight {
namespace {

std::optional<std::size_t> look_at_most(std::size_t events) {
    if (events < first_events) return std::nullopt;
    if (events < enough_events) return first_events;
    return events - (events - enough_events) % events_between_looks;
}

}

std::optional<LookPoint> last_look(DayTable const& table) {
    auto const wanted = look_at_most(events(table));
    if (!wanted) return std::nullopt;
    LookPoint point;
    while (point.events < *wanted)
        point.events += table.cramp[point.rows++];
    return point;
}

std::size_t events_to_next_look(std::size_t events) {
    if (events < first_events) return first_events - events;
    if (events < enough_events) return enough_events - events;
    return events_between_looks - (events - enough_events) % events_between_looks;
}

std::vector<std::uint8_t> permuted_blocks(std::vector<std::uint8_t> const& flags, std::size_t block, Chance& chance) {
    assert(block > 0);
    std::vector<std::uint8_t> result;
    result.reserve(flags.size());
    for (auto const at : shuffled((flags.size() + block - 1) / block, chance)) {
        auto const from = at * block, to = std::min(from + block, flags.size());
        result.insert(result.end(), flags.begin() + static_cast<std::ptrdiff_t>(from),
                      flags.begin() + static_cast<std::ptrdiff_t>(to));
    }
    return result;
}

Result<TriggerLook> TriggerLook::start(DayTable table, GuardPlan plan) {
    if (auto const checked = check(table); !checked) return checked.error();
    if (plan.permutations == 0 || plan.block == 0)
        return Error{Problem::out_of_range, "guard", "a guard needs permutations, of blocks of at least a day"};
    return TriggerLook(std::move(table), plan);
}

TriggerLook::TriggerLook(DayTable table, GuardPlan plan)
    : table_(std::move(table)), plan_(plan), chance_(plan.seed), running_(table_) {}

bool TriggerLook::step(std::size_t models) {
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

void TriggerLook::end_of_averaging() {
    found_ = running_;
    if (!needs_guard(table_, *found_)) return finish(Guard::not_run);
    to_exceed_ = found_->most_likely();
    permute();
}

// More than one in twenty cannot become fewer: the rest need not be fitted (design.md: 11 of 200). Nor when so few are
// left that they cannot become more.
void TriggerLook::end_of_permutation() {
    ++permuted_;
    if (running_.most_likely() >= to_exceed_) ++exceeded_;
    auto const left = plan_.permutations - permuted_;
    if (exceeded_ * 20 > plan_.permutations) return finish(Guard::failed);
    if ((exceeded_ + left) * 20 <= plan_.permutations) return finish(Guard::passed);
    permute();
}

void TriggerLook::permute() { running_.restart(table_, permuted_blocks(table_.cramp, plan_.block, chance_)); }

void TriggerLook::finish(Guard guard) {
    guard_ = guard;
    findings_ = find_triggers(table_, *found_, guard);
}

TriggerFindings const& TriggerLook::findings() const {
    assert(done());
    return *findings_;
}

}
