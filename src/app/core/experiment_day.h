// Where a day lies in the experiment that runs.
#pragma once
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace unknot::app {

enum class ExperimentPhase : std::uint8_t { before, without, with, washout, over };

[[nodiscard]] std::string_view word(ExperimentPhase);

// Where a day lies in the running experiment: all that is shown before it ends.
struct ExperimentDay {
    ExperimentPhase phase = ExperimentPhase::before;
    bool counts = false;                            // false: the days after a change, which do not count yet
    int day = 0, of = 0;                            // number and total of the days of the block or washout
    std::optional<time::CivilDay> next;             // first day of the next phase
    ExperimentPhase then = ExperimentPhase::over;   // the phase after that
    bool must_stop = false;
};

}
