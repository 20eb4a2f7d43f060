// What the form of a cramp shows.
#pragma once
#include "app/core/clock_question.h"
#include "app/core/lines.h"
#include "base/shared_text.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::cramp {

struct CrampFormView {
    CrampLine cramp;
    bool in_future = false;         // by a clock that was wrong, then or now
    SharedText date, start, stop;   // as the page's own fields take them
    SharedText note;
    std::string problem;   // key of the sentence that says why the last text was not taken
    std::optional<Text> problem_at;
    std::vector<ClockQuestion> questions;
};

}
