#include "app/core/experiment_day.h"

#include <array>

namespace unknot::app {

std::string_view word(ExperimentPhase phase) {
    constexpr std::array<std::string_view, 5> words = {"before", "without", "with", "washout", "over"};
    return words[static_cast<std::size_t>(phase)];
}

}
