#include "time/zone.h"

#include <algorithm>
#include <cstdlib>

namespace unknot::time {
namespace {

Status check(std::vector<Transition> const& transitions) {
    if (transitions.empty()) return Error{Problem::malformed, {}, "a zone without offsets"};
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        if (i > 0 && transitions[i].from <= transitions[i - 1].from) {
            return Error{Problem::malformed, {}, "transitions out of order"};
        }
        if (std::abs(transitions[i].offset_minutes) > max_offset_minutes) {
            return Error{Problem::out_of_range, {}, "an offset beyond 18 hours"};
        }
    }
    return {};
}

// What the clock shows, counted as if it were UTC.
Result<std::int64_t> clock_ms(CivilTime const& time) {
    auto const day = day_from_date(time.year, time.month, time.day);
    if (!day) return day.error();
    bool const fits = time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
                      time.second < 60;
    if (!fits) return Error{Problem::out_of_range, {}, "no such time of day"};
    return day.value().days * ms_per_day + time.hour * ms_per_hour + time.minute * ms_per_minute +
           time.second * ms_per_second;
}

}

Result<Zone> Zone::make(CompactString name, std::vector<Transition> transitions) {
    if (auto const status = check(transitions); !status) return status.error();
    return Zone(std::move(name), std::move(transitions));
}

Zone::Zone(CompactString name, std::vector<Transition> transitions)
    : name_(std::move(name)), transitions_(std::move(transitions)) {}

std::int16_t Zone::offset_at(Instant at) const {
    auto const later = std::upper_bound(transitions_.begin(), transitions_.end(), at,
                                        [](Instant a, Transition const& b) { return a < b.from; });
    return later == transitions_.begin() ? later->offset_minutes : std::prev(later)->offset_minutes;
}

Moment Zone::moment_at(Instant at) const { return {at, offset_at(at), name_}; }

// The instant at which the clock shows this while the offset of the nth transition is in force, if there is one.
std::optional<Instant> Zone::fit_in(std::size_t n, std::int64_t clock) const {
    Instant const at{clock - transitions_[n].offset_minutes * ms_per_minute};
    bool const begun = n == 0 || at >= transitions_[n].from;
    bool const ended = n + 1 < transitions_.size() && at >= transitions_[n + 1].from;
    return begun && !ended ? std::optional(at) : std::nullopt;
}

// The transition that skipped a clock time.
std::size_t Zone::skipping_transition(std::int64_t clock) const {
    std::size_t n = 1;
    while (n < transitions_.size() && clock >= transitions_[n].from.ms + transitions_[n].offset_minutes * ms_per_minute)
        ++n;
    return n;
}

Result<Resolved> Zone::resolve(CivilTime const& time) const {
    auto const clock = clock_ms(time);
    if (!clock) return clock.error();
    std::optional<Instant> first, last;
    for (std::size_t n = 0; n < transitions_.size(); ++n) {
        auto const at = fit_in(n, clock.value());
        if (!first) first = at;
        if (at) last = at;
    }
    auto fit = first == last ? Fit::exact : Fit::ambiguous;
    if (!first) {
        // A skipped time, read with the offset before the gap, falls after it by as much as it lies inside the gap;
        // read with the offset after the gap, it falls before it.
        fit = Fit::shifted;
        auto const n = skipping_transition(clock.value());
        auto const at = [&](std::size_t offset_of) {
            return Instant{clock.value() - transitions_[offset_of].offset_minutes * ms_per_minute};
        };
        first = at(n - 1);
        last = at(std::min(n, transitions_.size() - 1));
    }
    if (!in_range(*first) || !in_range(*last))
        return Error{Problem::out_of_range, {}, "an instant outside the years 1970 to 9999"};
    return Resolved{moment_at(*first), fit, moment_at(*last)};
}

}
