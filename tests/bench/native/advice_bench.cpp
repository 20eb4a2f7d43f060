// How long advice takes on a diary of so many days, and how long reading all knowledge takes. Run by `./dev bench`.
#include "advice/advise.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <memory>

using namespace unknot;
using diary::Field;
using diary::RecordType;

namespace {

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
constexpr time::Instant now{1795003200000};   // 2026-11-18T12:00:00Z

knowledge::Knowledge read_all() {
    auto known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known || !knowledge::read_library(knowledge::embedded_files(), known.value())) std::abort();
    return std::move(known).value();
}

class Writer {
public:
    void add(RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        std::array<std::uint8_t, 10> entropy{};
        for (std::size_t i = 0; i < 4; ++i)
            entropy[i] = static_cast<std::uint8_t>(serial_ >> (8 * i));
        ++serial_;
        add(diary::uuid_v7(at, entropy), type, at, std::move(fields));
    }

    void add(diary::RecordId const& id, RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        diary::Change change;
        change.patches.push_back(diary::new_patch(id, type, {at, 0, {}}));
        change.patches.back().fields = std::move(fields);
        change.made = at;
        if (!diary.apply(change)) std::abort();
    }

    diary::Diary diary;

private:
    std::uint32_t serial_ = 0;
};

// What a diligent person writes: a cramp every other day, eight drinks, an exercise, a stretch and a check-in each day.
diary::Diary diary_of(std::int64_t days) {
    Writer writer;
    writer.add(diary::only_id(RecordType::profile), RecordType::profile, {now.ms - days * day},
               {{Field::profile_birth_year, diary::Value{std::int64_t{1950}}}});
    writer.add(RecordType::medicine, {now.ms - 30 * day},
               {{Field::medicine_name, diary::Value{std::string("Bendroflumethiazide")}}});
    for (std::int64_t back = days; back > 0; --back) {
        time::Instant const morning{now.ms - back * day};
        if (back % 2 == 0)
            writer.add(RecordType::cramp, morning,
                       {{Field::cramp_duration, diary::Value{std::int64_t{120}}},
                        {Field::cramp_context, diary::choice(Field::cramp_context, "sleep")}});
        for (std::int64_t drink = 0; drink < 8; ++drink)
            writer.add(RecordType::intake, {morning.ms + drink * 3600 * 1000},
                       {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                        {Field::intake_volume, diary::Value{std::int64_t{200}}}});
        writer.add(RecordType::exercise, morning, {{Field::exercise_length, diary::Value{std::int64_t{45}}}});
        writer.add(RecordType::stretch, morning, {{Field::stretch_length, diary::Value{std::int64_t{120}}}});
        writer.add(RecordType::check_in, morning, {{Field::check_in_sitting, diary::Value{std::int64_t{300}}}});
    }
    return std::move(writer.diary);
}

void advise(benchmark::State& state) {
    auto const known = read_all();
    auto const diary = diary_of(state.range(0));
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
BENCHMARK_MAIN();
