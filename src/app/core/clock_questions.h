// The clock times of a record that the clocks' changes leave open, and the person's answer.
#pragma once
#include "app/core/clock_question.h"
#include "app/core/context.h"

#include <vector>

namespace unknot::app {

// Of its own times, and of those typed into its form.
[[nodiscard]] std::vector<ClockQuestion> clock_questions(Context const&, diary::Record const&, Now const&);

Effects choose_clock(Context&, ChooseClock const&, Now const&);

// What a cramp says that stopped so long after it began.
[[nodiscard]] std::vector<diary::FieldEdit> stopped_after(Milliseconds);

}
