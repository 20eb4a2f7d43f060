// Which moment a clock time means where the clocks were changed: asked of a text that was not taken for that reason,
// and of a time that a record has, for as long as it has it.
#pragma once
#include "app/moment_text.h"
#include "app/view_diary.h"

#include <optional>
#include <string>

namespace unknot::app {

// The clock's place may have another offset at that instant, such as after a night in which the clocks change.
[[nodiscard]] time::Moment local_moment(time::Instant, time::Moment const& place, Now const&);

// Nothing unless the text may mean several moments, or none. `stored` is what the record has, when the text is of that.
[[nodiscard]] std::optional<ClockQuestion> clock_question(std::string field, TypedMoment const&,
                                                          std::optional<time::Moment> const& stored);

}
