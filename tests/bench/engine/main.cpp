// The trigger model as the page runs it, for measures/model.mjs to time: 1000 days of 14 factors.
#include "insight/simulator.h"
#include "insight/trigger_analysis.h"

#include <limits>
#include <optional>

using namespace unknot::insight;

namespace {

constexpr std::int32_t days = 1000;
constexpr std::uint64_t seed = 1;   // a diary that passes every gate, so that the guard runs to its end

std::optional<TriggerAnalysis> analysis;

}

extern "C" {

// All models once, warm, and how likely the most likely factor is.
double fit() {
    static auto const table = simulate(Scenario::usual, days, seed).table;
    static Averaging averaging(table);
    averaging.restart(table, table.cramp);
    averaging.step(std::numeric_limits<std::size_t>::max());
    return averaging.most_likely();
}

void begin_look() {
    auto started = TriggerAnalysis::start(simulate(Scenario::usual, days, seed).table);
    if (started) analysis.emplace(std::move(started).value());
}

// Returns how many models were fitted up to now, or the negative number once the look is done.
int step_look(int models) {
    if (!analysis) return 0;
    bool const done = analysis->step(static_cast<std::size_t>(models));
    auto const fitted = static_cast<int>(analysis->fitted());
    return done ? -fitted : fitted;
}
}
