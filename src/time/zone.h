// A time zone made from the transitions the host reports, and local clock times resolved in it.
#pragma once
#include "time/civil.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::time {

struct Transition {
    Instant from;   // the offset holds from here on
    std::int16_t offset_minutes = 0;
};

// How a clock time meets the zone's changes.
enum class Fit {
    exact,       // it happened once
    ambiguous,   // it happened twice (autumn); the earlier is taken
    shifted,     // it never happened (spring); moved later by the length of the gap
};

struct Resolved {
    Moment moment;
    Fit fit = Fit::exact;
    Moment other;   // ambiguous: the later; shifted: moved earlier by the length of the gap; exact: the same moment
};

class Zone {
public:
    // Transitions ascending by `from`; the first one's offset also holds before it. Fails when there are none, they
    // are out of order, or an offset is beyond 18 hours.
    [[nodiscard]] static Result<Zone> make(CompactString name, std::vector<Transition>);

    [[nodiscard]] CompactString const& name() const { return name_; }

    [[nodiscard]] std::vector<Transition> const& transitions() const { return transitions_; }

    [[nodiscard]] std::int16_t offset_at(Instant) const;
    [[nodiscard]] Moment moment_at(Instant) const;
    // Fails with Problem::out_of_range for a date or clock time that cannot be.
    [[nodiscard]] Result<Resolved> resolve(CivilTime const&) const;

private:
    Zone(CompactString name, std::vector<Transition> transitions);

    [[nodiscard]] std::optional<Instant> fit_in(std::size_t n, std::int64_t clock) const;
    [[nodiscard]] std::size_t skipping_transition(std::int64_t clock) const;

    CompactString name_;
    std::vector<Transition> transitions_;
};

}
