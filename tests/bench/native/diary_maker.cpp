#include "diary_maker.h"

#include "diary/page.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace unknot::bench {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::int64_t hour = 3'600'000, day = 24 * hour, max_days = 40 * 365, records_in_two_days = 25;
constexpr std::array<std::string_view, 1> helped = {"stood_up"};

diary::Change addition_of(diary::RecordId const& id, RecordType type, time::Instant at,
                          std::vector<diary::FieldEdit> fields) {
    diary::Change change;
    change.patches.push_back(diary::new_patch(id, type, {at, 0, {}}));
    change.patches.back().fields = std::move(fields);
    change.made = at;
    return change;
}

// Straight to the text of the pages, so that the diary read from them finds its memory as free as the app's does.
class PageWriter {
public:
    void add(RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
        write(addition(serial_++, type, at, std::move(fields)));
    }

    void write(diary::Change const& change) {
        for (auto const& patch : change.patches) {
            auto record = diary::apply(patch, std::nullopt, change.made);
            if (!record) std::abort();
            pages_[diary::page_key(patch.id)] += diary::write_record(record.value()) + '\n';
        }
    }

    [[nodiscard]] std::vector<std::string> finish() {
        std::vector<std::string> texts;
        for (auto& [key, text] : pages_)
            texts.push_back(std::move(text));
        return texts;
    }

private:
    std::map<std::string, std::string> pages_;
    std::uint32_t serial_ = 0;
};

void write_day(std::int64_t back, PageWriter& writer) {
    time::Instant const morning{now.ms - back * day};
    if (back % 2 == 0)
        writer.add(
            RecordType::cramp, {morning.ms + 14 * hour},
            {{Field::cramp_end, diary::choice(Field::cramp_end, "stopped")},
             {Field::cramp_duration, diary::Value{std::int64_t{120}}},
             {Field::cramp_muscle, diary::choice(Field::cramp_muscle, "calf")},
             {Field::cramp_strength, diary::Value{std::int64_t{6}}},
             {Field::cramp_helped, diary::choices(Field::cramp_helped, helped)},
             {Field::cramp_context, diary::choice(Field::cramp_context, "sleep")},
             {Field::cramp_note, diary::Value{std::string("Woke up twice, stretched at the wall, then slept")}}});
    for (std::int64_t drink = 0; drink < 8; ++drink)
        writer.add(RecordType::intake, {morning.ms + drink * hour},
                   {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                    {Field::intake_drink, diary::choice(Field::intake_drink, drink % 3 == 0 ? "coffee" : "water")},
                    {Field::intake_volume, diary::Value{std::int64_t{200}}}});
    writer.add(RecordType::exercise, morning, {{Field::exercise_length, diary::Value{std::int64_t{45}}}});
    writer.add(RecordType::stretch, morning, {{Field::stretch_length, diary::Value{std::int64_t{120}}}});
    writer.add(RecordType::check_in, {morning.ms + 9 * hour},
               {{Field::check_in_sitting, diary::Value{std::int64_t{back % 3 == 0 ? 540 : 300}}}});
    writer.add(RecordType::check_in, {morning.ms + 20 * hour},
               {{Field::check_in_day, diary::Value{time::day_of({morning, 0, {}})}},
                {Field::check_in_cramps, diary::choice(Field::check_in_cramps, back % 2 == 0 ? "yes" : "no")}});
}

std::vector<std::string> pages_of(std::int64_t days, std::int64_t times) {
    PageWriter writer;
    writer.write(addition_of(diary::singleton_id(RecordType::profile), RecordType::profile, {now.ms - days * day},
                             {{Field::profile_birth_year, diary::Value{std::int64_t{1950}}}}));
    writer.add(RecordType::medicine, {now.ms - 30 * day},
               {{Field::medicine_name, diary::Value{std::string("Bendroflumethiazide")}}});
    for (std::int64_t back = days; back > 0; --back)
        for (std::int64_t time = 0; time < times; ++time)
            write_day(back, writer);
    return writer.finish();
}

}

diary::Change addition(std::uint32_t number, RecordType type, time::Instant at, std::vector<diary::FieldEdit> fields) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    for (std::size_t i = 0; i < 4; ++i)
        entropy[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return addition_of(diary::uuid_v7(at, entropy), type, at, std::move(fields));
}

knowledge::Knowledge read_all() {
    auto known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known || !knowledge::read_library(knowledge::embedded_files(), known.value())) std::abort();
    return std::move(known).value();
}

std::vector<std::string> pages_of(std::int64_t days) { return pages_of(days, 1); }

std::vector<std::string> pages_with(std::int64_t records) {
    auto const days = std::min(records * 2 / records_in_two_days, max_days);
    return pages_of(days, std::max<std::int64_t>(records * 2 / (days * records_in_two_days), 1));
}

diary::Diary read_diary(std::vector<std::string> const& pages) {
    diary::Diary diary;
    for (auto const& page : pages)
        diary.load_page({}, page);
    return diary;
}

}
