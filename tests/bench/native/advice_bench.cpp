// How long advice takes on a diary of so many days, and how long reading all knowledge takes. Run by `./dev bench`.
#include "advice/advise.h"
#include "diary_maker.h"

#include <benchmark/benchmark.h>

#include <memory>

using namespace unknot;
using namespace unknot::bench;

namespace {

void advise(benchmark::State& state) {
    auto const known = read_all();
    auto const diary = read_diary(pages_of(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(advice::advise(diary, known, {now, 0, {}}));
}

void load_knowledge(benchmark::State& state) {
    for (auto _ : state) {
        auto known = std::make_unique<knowledge::Knowledge>(read_all());
        benchmark::DoNotOptimize(known);
        state.PauseTiming();
        known.reset();
        state.ResumeTiming();
    }
}

}

BENCHMARK(advise)->Arg(365)->Arg(3650)->Unit(benchmark::kMillisecond);
BENCHMARK(load_knowledge)->Unit(benchmark::kMillisecond);
