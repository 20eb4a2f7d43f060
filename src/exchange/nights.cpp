#include "exchange/nights.h"

#include "advice/facts.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;

void add_cramp(LoggedNight& night, Record const& cramp) {
    ++night.cramps;
    if (auto const strength = cramp.integer(Field::cramp_strength))
        night.strength = std::max(*strength, night.strength.value_or(0));
    if (auto const woke = cramp.flag(Field::cramp_woke)) night.woke = *woke || night.woke.value_or(false);
}

}

std::vector<Record const*> records_of(diary::Diary const& diary, RecordType type, NightSpan const& span) {
    // Two days more at either end, for zones and the start of the day; the night decides.
    auto const day = [](std::int32_t days) { return time::Instant{days * advice::one_day.count}; };
    std::vector<Record const*> found;
    for (auto const* record : diary.between(type, day(span.first.days - 2), day(span.last.days + 3))) {
        auto const night = time::night_of(record->at, span.day_start);
        if (night >= span.first && night <= span.last) found.push_back(record);
    }
    return found;
}

std::map<CivilDay, LoggedNight> logged_nights(diary::Diary const& diary, NightSpan const& span) {
    std::map<CivilDay, LoggedNight> logged;
    for (auto const* cramp : records_of(diary, RecordType::cramp, span))
        add_cramp(logged[time::night_of(cramp->at, span.day_start)], *cramp);
    // An answer names its night, and may have been given days later.
    for (auto const* check_in :
         diary.between(RecordType::check_in, time::first_instant, time::last_instant + Milliseconds{1})) {
        auto const answer = check_in->choice(Field::check_in_cramps);
        if (!answer) continue;
        auto const night = check_in->day(Field::check_in_day).value_or(time::night_of(check_in->at, span.day_start));
        if (night < span.first || night > span.last) continue;
        auto& place = logged[night];
        if (answer == "yes") place.cramps = std::max(place.cramps, 1);
    }
    return logged;
}

}
