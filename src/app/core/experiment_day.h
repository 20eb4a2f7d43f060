// What a day is in the experiment that runs.
#pragma once
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace unknot::app {

enum class ExperimentPhase : std::uint8_t { before, without, with, washout, over };

[[nodiscard]] std::string_view word(ExperimentPhase);

// What a day is in the test that runs: all that is told before it ends.
struct ExperimentDay {
    ExperimentPhase phase = ExperimentPhase::before;
    bool counts = false;                            // false: still settling after the change
    int day = 0, of = 0;                            // of the block or the washout
    std::optional<time::CivilDay> next;             // when it changes
    ExperimentPhase then = ExperimentPhase::over;   // to what
    bool must_stop = false;
};

}
