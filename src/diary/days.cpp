#include "diary/days.h"

#include <algorithm>

namespace unknot::diary {
namespace {

// The first instant at which any clock on earth can show the start of the day.
time::Instant earliest_start(time::CivilDay day, Minutes day_start) {
    return {(day.days * minutes_per_day + day_start.count - time::max_offset_minutes) * ms_per_minute};
}

time::Instant latest_start(time::CivilDay day, Minutes day_start) {
    return {(day.days * minutes_per_day + day_start.count + time::max_offset_minutes) * ms_per_minute};
}

}

Minutes day_start_of(Diary const& diary) {
    for (auto const* settings : diary.newest(RecordType::settings, 1))
        if (auto const minutes = settings->integer(Field::settings_day_start)) return {*minutes};
    return usual_day_start;
}

time::CivilDay day_of(Record const& record, Minutes day_start) {
    return named_day(record).value_or(time::night_of(record.at, day_start));
}

std::vector<Record const*> records_of_days(Diary const& diary, RecordType type, time::CivilDay first,
                                           time::CivilDay last, Minutes day_start) {
    auto found = diary.naming(type, first, last);
    if (last < first) return found;
    time::CivilDay const behind{last.days + 1};
    for (auto const* record : diary.between(type, earliest_start(first, day_start), latest_start(behind, day_start))) {
        if (named_day(*record)) continue;
        auto const day = time::night_of(record->at, day_start);
        if (day >= first && day <= last) found.push_back(record);
    }
    std::sort(found.begin(), found.end(), [&](Record const* a, Record const* b) {
        auto const day_a = day_of(*a, day_start), day_b = day_of(*b, day_start);
        if (day_a != day_b) return day_a < day_b;
        return a->at.at != b->at.at ? a->at.at < b->at.at : a->id < b->id;
    });
    return found;
}

}
