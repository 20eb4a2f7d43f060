// The native benchmarks; `./dev bench` runs them and prints the figures.
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
