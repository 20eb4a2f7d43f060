#include "time/civil.h"

#include <chrono>

namespace unknot::time {
namespace {

// Rounds towards the past, also for clock times before 1970 that an offset west of UTC can give.
constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t local_ms(Moment const& moment) { return moment.at.ms + moment.offset_minutes * ms_per_minute; }

CivilDay day_of_ms(std::int64_t ms) { return {static_cast<std::int32_t>(floor_divide(ms, ms_per_day))}; }

}

CivilTime date(CivilDay day) {
    std::chrono::sys_days const days{std::chrono::days{day.days}};
    std::chrono::year_month_day const parts{days};
    CivilTime time;
    time.year = static_cast<int>(parts.year());
    time.month = static_cast<int>(static_cast<unsigned>(parts.month()));
    time.day = static_cast<int>(static_cast<unsigned>(parts.day()));
    time.weekday = static_cast<Weekday>(std::chrono::weekday{days}.c_encoding());
    return time;
}

CivilTime civil(Moment const& moment) {
    auto const day = day_of(moment);
    auto time = date(day);
    auto const rest = local_ms(moment) - day.days * ms_per_day;
    time.hour = static_cast<int>(rest / ms_per_hour);
    time.minute = static_cast<int>(rest / ms_per_minute % 60);
    time.second = static_cast<int>(rest / ms_per_second % 60);
    return time;
}

CivilDay day_of(Moment const& moment) { return day_of_ms(local_ms(moment)); }

CivilDay night_of(Moment const& moment, Minutes day_start) {
    return day_of_ms(local_ms(moment) - day_start.count * ms_per_minute);
}

Result<CivilDay> day_from_date(int year, int month, int day) {
    // std::chrono keeps month and day in a byte each, where 257 would be 1.
    bool const in_bytes = year >= 1970 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    std::chrono::year_month_day const parts{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(day)}};
    if (!in_bytes || !parts.ok()) return Error{Problem::out_of_range, {}, "no such date between 1970 and 9999"};
    auto const days = std::chrono::sys_days{parts}.time_since_epoch().count();
    return CivilDay{static_cast<std::int32_t>(days)};
}

std::string to_iso(CivilDay day) {
    auto const parts = date(day);
    std::string text = "0000-00-00";
    auto const put = [&](int number, std::size_t last) {
        for (; number > 0; number /= 10, --last)
            text[last] = static_cast<char>('0' + number % 10);
    };
    put(parts.year, 3);
    put(parts.month, 6);
    put(parts.day, 9);
    return text;
}

Result<CivilDay> day_from_iso(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00";
    bool fits = text.size() == pattern.size();
    for (std::size_t i = 0; fits && i < pattern.size(); ++i) {
        fits = pattern[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == pattern[i];
    }
    if (!fits) return Error{Problem::malformed, {}, "expected a date like 2026-11-22"};
    auto const digit = [&](std::size_t at) { return text[at] - '0'; };
    return day_from_date(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6),
                         digit(8) * 10 + digit(9));
}

}
