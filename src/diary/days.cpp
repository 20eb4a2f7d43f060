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

bool is_in_morning(Record const& cramp, Minutes day_start) {
    auto const time = time::civil(cramp.at);
    auto const since = time.hour * 60 + time.minute - day_start.count;
    return since >= 0 && since < morning.count;
}

time::CivilDay night_of_cramp(Record const& cramp, Minutes day_start) {
    auto const night = time::night_of(cramp.at, day_start);
    bool const woke = is_in_morning(cramp, day_start) && cramp.choice(Field::cramp_context) == "sleep";
    return woke ? time::CivilDay{night.days - 1} : night;
}

bool is_in_exercise(Record const& cramp) {
    auto const context = cramp.choice(Field::cramp_context);
    return context == "exercise" || context == "swimming";
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
