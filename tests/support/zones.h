// Zones of every kind of rule, with their changes from 2025 to 2028.
#pragma once
#include "time/zone.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace unknot::tests {

inline time::Instant instant(std::string_view iso) { return time::instant_from_iso(iso).value(); }

inline time::CivilTime clock_of(std::string_view day, int hour, int minute) {
    auto local = time::date(time::day_from_iso(day).value());
    local.hour = hour;
    local.minute = minute;
    return local;
}

// The nth Sunday of a month from 1, or the last for 0, at an hour UTC that may be before or after that day.
inline time::Instant sunday(int year, int month, int nth, int minutes_utc) {
    auto day = time::day_from_date(year, month, 1).value();
    while (time::date(day).weekday != time::Weekday::sunday)
        ++day.days;
    day.days += 7 * std::max(0, nth - 1);
    if (nth == 0)
        while (time::date({day.days + 7}).month == month)
            day.days += 7;
    return {(std::int64_t{day.days} * 1440 + minutes_utc) * 60'000};
}

struct Change {
    int month, sunday, minutes_utc, offset;
};

inline time::Zone yearly(char const* name, int before, std::vector<Change> const& changes) {
    std::vector<time::Transition> all{{time::first_instant, static_cast<std::int16_t>(before)}};
    for (int year = 2025; year <= 2028; ++year)
        for (auto const& change : changes)
            all.push_back({sunday(year, change.month, change.sunday, change.minutes_utc),
                           static_cast<std::int16_t>(change.offset)});
    return time::Zone::make(name, all).value();
}

inline time::Zone london() { return yearly("Europe/London", 0, {{3, 0, 60, 60}, {10, 0, 60, 0}}); }

inline time::Zone berlin() { return yearly("Europe/Berlin", 60, {{3, 0, 60, 120}, {10, 0, 60, 60}}); }

inline time::Zone new_york() { return yearly("America/New_York", -300, {{3, 2, 420, -240}, {11, 1, 360, -300}}); }

// Half an hour, on the other side of the world.
inline time::Zone lord_howe() {
    return yearly("Australia/Lord_Howe", 660, {{4, 1, 15 * 60 - 1440, 630}, {10, 1, 15 * 60 + 30 - 1440, 660}});
}

inline time::Zone auckland() {
    return yearly("Pacific/Auckland", 780, {{4, 1, 14 * 60 - 1440, 720}, {9, 0, 14 * 60 - 1440, 780}});
}

inline time::Zone kolkata() { return yearly("Asia/Kolkata", 330, {}); }

inline time::Zone kiritimati() { return yearly("Pacific/Kiritimati", 840, {}); }

// A law in the middle of the year: the clocks go forward for good, as they did in many places.
inline time::Zone by_law() {
    return time::Zone::make("Test/Law", {{time::first_instant, 180}, {instant("2026-06-10T21:00:00.000Z"), 240}})
        .value();
}

// Over the date line: a whole day is left out, as in Samoa in 2011.
inline time::Zone over_the_line() {
    return time::Zone::make("Test/Line", {{time::first_instant, -600}, {instant("2026-05-01T10:00:00.000Z"), 840}})
        .value();
}

inline std::vector<time::Zone> every_kind_of_zone() {
    return {london(),  berlin(),     new_york(), lord_howe(),    auckland(),
            kolkata(), kiritimati(), by_law(),   over_the_line()};
}

}
