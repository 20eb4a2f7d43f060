// Reads the date or a clock time of a record as typed by a person, in the zone where the record was made.
#pragma once
#include "app/core/now.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

enum class Text : std::uint8_t { date, start, stop };
[[nodiscard]] std::string_view name_of(Text);
[[nodiscard]] std::optional<Text> text_named(std::string_view);

// Where the clocks changed, a clock time may mean two moments or none; then the person chooses.
struct TypedMoment {
    time::Moment at;                     // valid if there is no problem
    std::string problem;                 // key of the sentence that says why it was refused; empty: it was not
    std::vector<time::Moment> choices;   // possible moments, earliest first; empty: nothing to choose
};

// Problems that ask the person to choose.
inline constexpr std::string_view clock_came_twice = "clock.twice", clock_was_skipped = "clock.skipped";

// The offset of the place may be another at that instant, for example after a night in which the clocks change.
[[nodiscard]] time::Moment local_moment(time::Instant, time::Moment const& place, Now const&);

// A clock time at that place, using the zone's changes around that day.
[[nodiscard]] Result<time::Resolved> resolve(time::CivilTime const& local, time::Moment const& place, Now const&);
[[nodiscard]] TypedMoment typed_moment(time::CivilTime const& local, time::Moment const& place, Now const&);

// `at` with another date (Text::date) or clock time (Text::start). A moment in the future is refused.
[[nodiscard]] TypedMoment moved(time::Moment const& at, Text, std::string_view text, Now const&);

// The moment when what began at `at` stopped: within twelve hours, not in the future.
[[nodiscard]] TypedMoment stopped_at(time::Moment const& at, std::string_view text, Now const&);

}
