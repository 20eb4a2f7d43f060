// How long a fit of the trigger model takes (all its models, warm), and all that a diary of so many days shows without
// one. Run by `./dev bench`.
#include "diary_maker.h"
#include "insight/insight.h"
#include "insight/simulator.h"

#include <benchmark/benchmark.h>

#include <limits>

using namespace unknot;
using namespace unknot::bench;

namespace {

void fit(benchmark::State& state) {
    auto const table = insight::simulate(insight::Scenario::usual, static_cast<std::int32_t>(state.range(0)), 1).table;
    insight::Averaging averaging(table);
    for (auto _ : state) {
        averaging.restart(table, table.cramp);
        averaging.step(std::numeric_limits<std::size_t>::max());
        benchmark::DoNotOptimize(averaging.most_likely());
    }
}

void overview(benchmark::State& state) {
    auto const known = read_all();
    auto const diary = read_diary(pages_of(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(insight::overview_of(diary, known, {now, 0, {}}));
}

void analysis_states(benchmark::State& state) {
    auto const diary = read_diary(pages_of(state.range(0)));
    time::Moment const moment{now, 0, {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(insight::analysis_states(diary, insight::Nights::of(diary, moment)));
}

}

BENCHMARK(fit)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(overview)->Arg(365)->Arg(3650)->Unit(benchmark::kMillisecond);
BENCHMARK(analysis_states)->Arg(365)->Arg(3650)->Unit(benchmark::kMillisecond);
