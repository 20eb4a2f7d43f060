#include "diary/timeline.h"

#include <algorithm>
#include <cassert>

namespace unknot::diary {
namespace {

constexpr std::size_t max_run = 512;    // 8 KB to move at most
constexpr std::size_t usual_day = 16;   // typical number of records asked for at once

}

bool Timeline::is_before(Entry const& a, Entry const& b) {
    return a.at != b.at ? a.at < b.at : a.record->id < b.record->id;
}

// Past the end is {number of runs, 0}.
template <class Key, class Before>
Timeline::Place Timeline::first_not(Key const& key, Before before) const {
    auto const run = std::partition_point(runs_.begin(), runs_.end(),
                                          [&](Run const& entries) { return before(entries.back(), key); });
    if (run == runs_.end()) return {runs_.size(), 0};
    auto const entry =
        std::partition_point(run->begin(), run->end(), [&](Entry const& candidate) { return before(candidate, key); });
    return {static_cast<std::size_t>(run - runs_.begin()), static_cast<std::size_t>(entry - run->begin())};
}

Timeline::Place Timeline::place_of(Entry const& entry) const { return first_not(entry, is_before); }

Timeline::Place Timeline::place_of(time::Instant instant) const {
    return first_not(instant, [](Entry const& entry, time::Instant at) { return entry.at < at; });
}

void Timeline::insert(Record const& record) {
    Entry const entry{record.at.at, &record};
    ++size_;
    // Most records are inserted in the order of time.
    if (runs_.empty() || is_before(runs_.back().back(), entry)) {
        if (runs_.empty() || runs_.back().size() == max_run) runs_.emplace_back();
        runs_.back().push_back(entry);
        return;
    }
    auto const [index, at] = place_of(entry);
    auto& run = runs_[index];
    run.insert(run.begin() + static_cast<std::ptrdiff_t>(at), entry);
    if (run.size() <= max_run) return;
    auto const half = run.begin() + static_cast<std::ptrdiff_t>(run.size() / 2);
    Run later(half, run.end());
    run.erase(half, run.end());
    runs_.insert(runs_.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(later));
}

void Timeline::erase(Record const& record) {
    auto const [index, at] = place_of(Entry{record.at.at, &record});
    assert(index < runs_.size() && runs_[index][at].record == &record);
    --size_;
    auto& run = runs_[index];
    run.erase(run.begin() + static_cast<std::ptrdiff_t>(at));
    if (run.empty()) runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(index));
}

std::vector<Record const*> Timeline::between(time::Instant from, time::Instant to) const {
    std::vector<Record const*> found;
    if (to <= from) return found;
    found.reserve(std::min(usual_day, size_));
    auto [run, at] = place_of(from);
    for (; run < runs_.size(); ++run, at = 0) {
        for (; at < runs_[run].size(); ++at) {
            if (!(runs_[run][at].at < to)) return found;
            found.push_back(runs_[run][at].record);
        }
    }
    return found;
}

std::vector<Record const*> Timeline::newest(std::size_t limit, std::optional<time::Instant> before) const {
    std::vector<Record const*> found;
    found.reserve(std::min(limit, size_));
    auto [run, at] = before ? place_of(*before) : Place{runs_.size(), 0};
    while (found.size() < limit) {
        if (at == 0) {
            if (run == 0) break;
            at = runs_[--run].size();
        }
        found.push_back(runs_[run][--at].record);
    }
    return found;
}

}
