#include "app/core/records.h"

#include <iterator>
#include <utility>

namespace unknot::app {

using diary::Field;

CrampLine cramp_line(diary::Record const& record) {
    CrampLine line;
    line.id = record.id;
    line.at = record.at;
    line.muscle = std::string(record.choice(Field::cramp_muscle).value_or(""));
    line.side = std::string(record.choice(Field::cramp_side).value_or(""));
    if (auto const seconds = record.integer(Field::cramp_duration)) line.duration = Seconds{*seconds};
    line.open = record.choice(Field::cramp_end) == "open";
    if (auto const strength = record.integer(Field::cramp_strength)) line.strength = static_cast<int>(*strength);
    line.after = std::string(record.choice(Field::cramp_after).value_or(""));
    for (auto const helped : record.choices(Field::cramp_helped))
        line.helped.emplace_back(helped);
    return line;
}

diary::Patch singleton_patch(diary::Diary const& diary, diary::RecordType type, Now const& now) {
    auto const id = diary::singleton_id(type);
    if (auto const* stored = diary.find(id)) return diary::edit_patch(*stored);
    return diary::new_patch(id, type, now.moment);
}

std::string setting(diary::Diary const& diary, Field field, std::string_view otherwise) {
    auto const* stored = diary.find(diary::singleton_id(diary::RecordType::settings));
    return std::string(stored == nullptr ? otherwise : stored->choice(field).value_or(otherwise));
}

std::int64_t setting(diary::Diary const& diary, Field field, std::int64_t otherwise) {
    auto const* stored = diary.find(diary::singleton_id(diary::RecordType::settings));
    return stored == nullptr ? otherwise : stored->integer(field).value_or(otherwise);
}

std::vector<diary::Record const*> newest_of_each_type(diary::Diary const& diary) {
    std::vector<diary::Record const*> newest;
    for (std::size_t type = 0; type < diary::record_type_count; ++type)
        for (auto const* record : diary.newest(static_cast<diary::RecordType>(type), 1))
            if (!diary::singleton_type(record->id)) newest.push_back(record);
    return newest;
}

diary::Change one_patch(diary::Patch patch, Now const& now) {
    diary::Change change;
    change.patches.push_back(std::move(patch));
    change.made = now.moment.at;
    return change;
}

void append(Effects& to, Effects from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}
