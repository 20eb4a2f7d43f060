#include "app/moment_text.h"

#include "app/clock_text.h"

namespace unknot::app {
namespace {

constexpr Milliseconds clock_slack{60'000};   // a minute is the finest a person enters

Result<time::Moment> with(time::Moment const& at, Text what, std::string_view text, Now const& now) {
    time::CivilTime local = time::civil(at);
    if (what == Text::date) {
        auto const day = time::day_from_iso(text);
        if (!day) return day.error();
        time::CivilTime const date = time::date(day.value());
        local.year = date.year;
        local.month = date.month;
        local.day = date.day;
    } else {
        auto const clock = read_clock(text);
        if (!clock) return clock.error();
        local.hour = clock.value().hour;
        local.minute = clock.value().minute;
        local.second = 0;
    }
    auto const resolved = now.zone_of(at).resolve(local);
    if (!resolved) return resolved.error();
    return resolved.value().moment;
}

}

MovedMoment moved(time::Moment const& at, Text what, std::string_view text, Now const& now) {
    auto const result = with(at, what, text, now);
    if (!result) return {at, what == Text::date ? "entry.no_date" : "entry.no_time"};
    if (result.value().at > now.moment.at + clock_slack) return {at, "entry.in_future"};
    return {result.value(), {}};
}

}
