#include "exchange/share/nights.h"

#include "diary/days.h"

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

std::map<CivilDay, LoggedNight> logged_nights(diary::Diary const& diary, NightSpan const& span) {
    auto const of_span = [&](RecordType type) {
        return diary::records_of_days(diary, type, span.first, span.last, span.day_start);
    };
    std::map<CivilDay, LoggedNight> logged;
    for (auto const* cramp : of_span(RecordType::cramp))
        add_cramp(logged[diary::day_of(*cramp, span.day_start)], *cramp);
    // An answer names its night; it may have been given days later.
    for (auto const* check_in : of_span(RecordType::check_in)) {
        auto const answer = check_in->choice(Field::check_in_cramps);
        if (!answer) continue;
        auto& place = logged[diary::day_of(*check_in, span.day_start)];
        if (answer == "yes") place.cramps = std::max(place.cramps, 1);
    }
    return logged;
}

}
