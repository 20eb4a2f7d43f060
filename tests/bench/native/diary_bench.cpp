// How long loading a diary of so many records takes, and the clinician's report of so many days. Run by `./dev bench`.
#include "advice/advise.h"
#include "diary_maker.h"
#include "exchange/report/report.h"

#include <benchmark/benchmark.h>

using namespace unknot;
using namespace unknot::bench;

namespace {

void load(benchmark::State& state) {
    auto const pages = pages_with(state.range(0));
    for (auto _ : state) {
        auto diary = read_diary(pages);
        benchmark::DoNotOptimize(diary.size());
        state.PauseTiming();
        diary = {};
        state.ResumeTiming();
    }
}

void report(benchmark::State& state) {
    auto const known = read_all();
    auto const diary = read_diary(pages_of(state.range(0)));
    time::Moment const moment{now, 0, {}};
    auto const advice = advice::advise(diary, known, moment);
    for (auto _ : state)
        benchmark::DoNotOptimize(exchange::make_report(diary, known, advice, {}, moment));
}

}

BENCHMARK(load)->Arg(40'000)->Arg(400'000)->Unit(benchmark::kMillisecond);
BENCHMARK(report)->Arg(365)->Arg(3650)->Unit(benchmark::kMillisecond);
