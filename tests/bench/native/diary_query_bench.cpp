// How long questions to a diary take, at so many records: search (a rare word, a page of a frequent one), the ledger of
// a day, a month of the calendar, the usual drinks, and what one more record costs. Run by `./dev bench`.
#include "advice/ledger.h"
#include "diary/calendar.h"
#include "diary/search.h"
#include "diary/usual.h"
#include "diary_maker.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <map>
#include <string>

using namespace unknot;
using namespace unknot::bench;
using diary::Diary;
using diary::Field;
using diary::RecordType;

namespace {

// Made once for each size: it is only asked.
diary::Diary const& diary_with(std::int64_t records) {
    static std::map<std::int64_t, diary::Diary> made;
    auto const found = made.find(records);
    return found == made.end() ? made.emplace(records, read_diary(pages_with(records))).first->second : found->second;
}

void search_for(benchmark::State& state, std::string const& text) {
    auto const& diary = diary_with(state.range(0));
    auto const words = diary::table_words();
    diary::SearchQuery query;
    query.text = text;
    query.scan_limit = diary.size();
    for (auto _ : state)
        benchmark::DoNotOptimize(search(diary, query, words));
}

void search_for_nothing_there(benchmark::State& state) { search_for(state, "wall zebra"); }

void search_for_a_page(benchmark::State& state) { search_for(state, "calf wall"); }

void ledger_of_a_day(benchmark::State& state) {
    auto const& diary = diary_with(state.range(0));
    time::CivilDay const day{time::day_of({now, 0, {}}).days - 100};
    for (auto _ : state)
        benchmark::DoNotOptimize(advice::ledger_of(diary, nullptr, day));
}

void calendar_month(benchmark::State& state) {
    auto const& diary = diary_with(state.range(0));
    auto const last = time::day_of({now, 0, {}});
    for (auto _ : state)
        benchmark::DoNotOptimize(calendar(diary, {last.days - 30}, last));
}

void usual_drinks(benchmark::State& state) {
    auto const& diary = diary_with(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(usual_intakes(diary, "drink", {now, 0, {}}, 4));
}

// With its day counted anew. To a diary of its own: what is added and deleted stays in it.
void add_one_record(benchmark::State& state) {
    auto diary = read_diary(pages_with(state.range(0)));
    std::uint32_t number = 1u << 31;   // none that is there
    auto const today = time::day_of({now, 0, {}});
    for (auto _ : state) {
        auto const undo = diary.apply(
            addition(number++, RecordType::cramp, now, {{Field::cramp_strength, diary::Value{std::int64_t{3}}}}));
        benchmark::DoNotOptimize(calendar(diary, today, today));
        state.PauseTiming();
        // A deleted record leaves the timelines, so that the day does not grow with the iterations.
        if (!undo || !diary.apply(undo.value())) std::abort();
        state.ResumeTiming();
    }
}

}

// 4000 records are one year of a diligent person, 40 000 are ten.
BENCHMARK(search_for_nothing_there)->Arg(40'000)->Arg(400'000)->Unit(benchmark::kMillisecond);
BENCHMARK(search_for_a_page)->Arg(40'000)->Arg(400'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(ledger_of_a_day)->Arg(4'000)->Arg(40'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(calendar_month)->Arg(4'000)->Arg(40'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(usual_drinks)->Arg(4'000)->Arg(40'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(add_one_record)->Arg(100)->Arg(100'000)->Unit(benchmark::kMicrosecond)->Iterations(2000);
