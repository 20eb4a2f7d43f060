// How long questions to a diary take, at so many records: search (a rare word, a page of a frequent one), the ledger of
// a day, a month of the calendar, the usual drinks, and what one more record costs. Run by `./dev bench`.
#include "advice/ledger.h"
#include "diary/calendar.h"
#include "diary/search.h"
#include "diary/usual.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>

using namespace unknot;
using diary::Diary;
using diary::Field;
using diary::RecordType;

namespace {

constexpr std::int64_t ms_a_day = 86'400'000, ms_an_hour = 3'600'000, records_a_day = 11,
                       most_days = 18'000;    // further back lies 1970
constexpr time::Instant now{1795003200000};   // 2026-11-18T12:00:00Z

class Writer {
public:
    diary::Change change(RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        std::array<std::uint8_t, diary::entropy_bytes> entropy{};
        for (std::size_t i = 0; i < 4; ++i)
            entropy[9 - i] = static_cast<std::uint8_t>(serial_ >> (8 * i));
        ++serial_;
        diary::Change one;
        one.patches.push_back(diary::new_patch(diary::uuid_v7(at, entropy), type, {at, 60, {}}));
        one.patches.back().fields = std::move(fields);
        one.made = at;
        return one;
    }

    void add(RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        if (!diary.apply(change(type, at, std::move(fields)))) std::abort();
    }

    Diary diary;

private:
    std::uint32_t serial_ = 0;
};

void add_day(Writer& writer, std::int64_t back) {
    time::Instant const morning{now.ms - back * ms_a_day};
    for (std::int64_t drink = 0; drink < 8; ++drink)
        writer.add(RecordType::intake, {morning.ms + drink * ms_an_hour / 2},
                   {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                    {Field::intake_drink, diary::choice(Field::intake_drink, drink % 3 == 0 ? "coffee" : "water")},
                    {Field::intake_volume, diary::Value{std::int64_t{200}}}});
    writer.add(RecordType::cramp, morning,
               {{Field::cramp_muscle, diary::choice(Field::cramp_muscle, "calf")},
                {Field::cramp_strength, diary::Value{std::int64_t{6}}},
                {Field::cramp_note, diary::Value{std::string("Woke up twice, stretched at the wall, then slept")}}});
    writer.add(RecordType::exercise, morning, {{Field::exercise_length, diary::Value{std::int64_t{45}}}});
    writer.add(RecordType::check_in, morning,
               {{Field::check_in_day, diary::Value{time::CivilDay{time::day_of({morning, 60, {}}).days}}},
                {Field::check_in_cramps, diary::choice(Field::check_in_cramps, "yes")}});
}

// Made once for each size, and left unchanged by those that only ask.
Writer& writer_of(std::int64_t records) {
    static std::map<std::int64_t, Writer> made;
    auto const [place, added] = made.try_emplace(records);
    auto const days = std::min(records / records_a_day, most_days);
    auto const times = records / (days * records_a_day);
    for (auto back = days; added && back > 0; --back)
        for (std::int64_t i = 0; i < times; ++i)
            add_day(place->second, back);
    return place->second;
}

void search_for(benchmark::State& state, std::string const& text) {
    auto const& diary = writer_of(state.range(0)).diary;
    auto const words = diary::table_words();
    diary::SearchQuery query;
    query.text = text;
    query.look_at = diary.size();
    for (auto _ : state)
        benchmark::DoNotOptimize(search(diary, query, words));
}

void search_for_nothing_there(benchmark::State& state) { search_for(state, "wall zebra"); }

void search_for_a_page(benchmark::State& state) { search_for(state, "calf wall"); }

void ledger_of_a_day(benchmark::State& state) {
    auto const& diary = writer_of(state.range(0)).diary;
    time::CivilDay const day{time::day_of({now, 60, {}}).days - 100};
    for (auto _ : state)
        benchmark::DoNotOptimize(advice::ledger_of(diary, nullptr, day));
}

void calendar_month(benchmark::State& state) {
    auto const& diary = writer_of(state.range(0)).diary;
    auto const last = time::day_of({now, 60, {}});
    for (auto _ : state)
        benchmark::DoNotOptimize(calendar(diary, {last.days - 30}, last));
}

void usual_drinks(benchmark::State& state) {
    auto const& diary = writer_of(state.range(0)).diary;
    for (auto _ : state)
        benchmark::DoNotOptimize(usual_intakes(diary, "drink", {now, 60, {}}, 4));
}

// With its day counted anew.
void add_one_record(benchmark::State& state) {
    auto& writer = writer_of(state.range(0));
    auto const today = time::day_of({now, 60, {}});
    for (auto _ : state) {
        auto const undo = writer.diary.apply(
            writer.change(RecordType::cramp, now, {{Field::cramp_strength, diary::Value{std::int64_t{3}}}}));
        benchmark::DoNotOptimize(calendar(writer.diary, today, today));
        state.PauseTiming();
        // A deleted record leaves the timelines, so that the day does not grow with the iterations.
        if (!undo || !writer.diary.apply(undo.value())) std::abort();
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
