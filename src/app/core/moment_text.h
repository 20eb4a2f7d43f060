// The date or a clock time of a record as a person enters it, in the zone the record was made in.
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

// Where the clocks changed, a clock time may mean one of two moments, or none; then the person chooses.
struct TypedMoment {
    time::Moment at;                     // where there is no problem
    std::string problem;                 // key of the sentence that says why it was not taken; empty: taken
    std::vector<time::Moment> choices;   // what it may have been, earliest first; empty: nothing to choose
};

// A problem that asks to choose.
inline constexpr std::string_view clock_came_twice = "clock.twice", clock_was_skipped = "clock.skipped";

// The clock's place may have another offset at that instant, such as after a night in which the clocks change.
[[nodiscard]] time::Moment local_moment(time::Instant, time::Moment const& place, Now const&);

// A clock time on a day where `place` is, with the zone's changes around that day.
[[nodiscard]] Result<time::Resolved> resolve(time::CivilTime const& local, time::Moment const& place, Now const&);
[[nodiscard]] TypedMoment typed_moment(time::CivilTime const& local, time::Moment const& place, Now const&);

// `at` with another date (Text::date) or clock time (Text::start). What has not happened yet is refused.
[[nodiscard]] TypedMoment moved(time::Moment const& at, Text, std::string_view text, Now const&);

// When what began at `at` stopped: within twelve hours, and not in the future.
[[nodiscard]] TypedMoment stopped_at(time::Moment const& at, std::string_view text, Now const&);

}
