// What a person can want of what the diary shows, and of experiments.
#pragma once
#include <variant>

namespace unknot::app {

struct OpenExperiment {};

using InsightIntent = std::variant<OpenExperiment>;

}
