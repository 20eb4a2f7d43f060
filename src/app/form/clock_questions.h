// Asks which moment a clock time means where the clocks changed: for a typed time that was refused for that reason, and
// for a stored time as long as the record has it.
#pragma once
#include "app/core/context.h"
#include "app/form/intent.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace unknot::app::form {

struct ClockQuestion {
    std::string field;                   // "date", "start", "stop", or the name of a field
    std::string problem;                 // key: clock_came_twice or clock_was_skipped, see moment_text.h
    std::vector<time::Moment> choices;   // earliest first
    std::optional<std::size_t> chosen;
};

// For the record's own times and those typed into its form.
[[nodiscard]] std::vector<ClockQuestion> clock_questions(Context const&, diary::Record const&, Now const&);

Effects choose_clock(Context&, ChooseClock const&, Now const&);

}
