// Which moment a clock time means where the clocks were changed: asked of a text that was not taken for that reason,
// and of a time that a record has, for as long as it has it.
#pragma once
#include "app/core/moment_text.h"
#include "diary/diary.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

// Which of two clock times is meant where the clocks were changed. As long as a record has such a time it can be told
// otherwise.
struct ClockQuestion {
    std::string field;                   // "date", "start", "stop", or the name of one
    std::string problem;                 // key: clock_came_twice or clock_was_skipped, see moment_text.h
    std::vector<time::Moment> choices;   // earliest first
    std::optional<std::size_t> chosen;
};

// The clock's place may have another offset at that instant, such as after a night in which the clocks change.
[[nodiscard]] time::Moment local_moment(time::Instant, time::Moment const& place, Now const&);

// Nothing unless the text may mean several moments, or none. `stored` is what the record has, when the text is of that.
[[nodiscard]] std::optional<ClockQuestion> clock_question(std::string field, TypedMoment const&,
                                                          std::optional<time::Moment> const& stored);

}
