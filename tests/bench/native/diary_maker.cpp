#include "diary_maker.h"

#include "diary/page.h"

#include <array>
#include <cstdlib>
#include <map>

namespace unknot::bench {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::int64_t hour = 3'600'000, day = 24 * hour;
constexpr std::array<std::string_view, 1> helped = {"stood_up"};

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

}

knowledge::Knowledge read_all() {
    auto known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known || !knowledge::read_library(knowledge::embedded_files(), known.value())) std::abort();
    return std::move(known).value();
}

diary::Diary diary_of(std::int64_t days) {
    Writer writer;
    writer.add(diary::only_id(RecordType::profile), RecordType::profile, {now.ms - days * day},
               {{Field::profile_birth_year, diary::Value{std::int64_t{1950}}}});
    writer.add(RecordType::medicine, {now.ms - 30 * day},
               {{Field::medicine_name, diary::Value{std::string("Bendroflumethiazide")}}});
    for (std::int64_t back = days; back > 0; --back) {
        time::Instant const morning{now.ms - back * day};
        if (back % 2 == 0)
            writer.add(RecordType::cramp, {morning.ms + 14 * hour},
                       {{Field::cramp_end, diary::choice(Field::cramp_end, "stopped")},
                        {Field::cramp_duration, diary::Value{std::int64_t{120}}},
                        {Field::cramp_muscle, diary::choice(Field::cramp_muscle, "calf")},
                        {Field::cramp_helped, diary::choices(Field::cramp_helped, helped)},
                        {Field::cramp_context, diary::choice(Field::cramp_context, "sleep")}});
        for (std::int64_t drink = 0; drink < 8; ++drink)
            writer.add(RecordType::intake, {morning.ms + drink * hour},
                       {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                        {Field::intake_volume, diary::Value{std::int64_t{200}}}});
        writer.add(RecordType::exercise, morning, {{Field::exercise_length, diary::Value{std::int64_t{45}}}});
        writer.add(RecordType::stretch, morning, {{Field::stretch_length, diary::Value{std::int64_t{120}}}});
        writer.add(RecordType::check_in, {morning.ms + 9 * hour},
                   {{Field::check_in_sitting, diary::Value{std::int64_t{back % 3 == 0 ? 540 : 300}}}});
        writer.add(RecordType::check_in, {morning.ms + 20 * hour},
                   {{Field::check_in_day, diary::Value{time::day_of({morning, 0, {}})}},
                    {Field::check_in_cramps, diary::choice(Field::check_in_cramps, back % 2 == 0 ? "yes" : "no")}});
    }
    return std::move(writer.diary);
}

std::vector<std::string> pages_of(diary::Diary const& diary) {
    std::map<std::string, std::string> pages;
    for (auto const* record : diary.all())
        pages[diary::page_key(record->id)] += diary::write_record(*record) + '\n';
    std::vector<std::string> texts;
    for (auto& [key, text] : pages)
        texts.push_back(std::move(text));
    return texts;
}

}
