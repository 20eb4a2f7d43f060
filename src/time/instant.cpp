#include "time/instant.h"

#include "base/typed_number.h"
#include "time/civil.h"

#include <cmath>

namespace unknot::time {
namespace {

Error not_iso() { return {Problem::malformed, {}, "expected an instant like 2026-11-22T02:20:46.000Z"}; }

}

Result<Instant> instant_from_ms(double ms) {
    // The comparison is also false for NaN.
    bool const inside = ms >= static_cast<double>(first_instant.ms) && ms <= static_cast<double>(last_instant.ms);
    if (!inside) return Error{Problem::out_of_range, {}, "an instant outside the years 1970 to 9999"};
    return Instant{static_cast<std::int64_t>(std::floor(ms))};
}

Result<Seconds> seconds_between(Instant start, Instant end) {
    if (end < start) return Error{Problem::conflict, {}, "the end comes before the start"};
    return Seconds{(end - start).count / ms_per_second};
}

std::string to_iso(Instant at) {
    auto const day = CivilDay{static_cast<std::int32_t>(at.ms / ms_per_day)};
    auto const rest = at.ms % ms_per_day;
    return to_iso(day) + 'T' + write_padded(rest / ms_per_hour, 2) + ':' + write_padded(rest / ms_per_minute % 60, 2) +
           ':' + write_padded(rest / ms_per_second % 60, 2) + '.' + write_padded(rest % ms_per_second, 3) + 'Z';
}

Result<Instant> instant_from_iso(std::string_view text) {
    constexpr std::string_view pattern = "0000-00-00T00:00:00.000Z";
    if (text.size() != pattern.size()) return not_iso();
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        bool const digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '0' ? !digit : text[i] != pattern[i]) return not_iso();
    }
    auto const number = [&](std::size_t at, std::size_t length) {
        std::int64_t sum = 0;
        for (char const c : text.substr(at, length))
            sum = sum * 10 + (c - '0');
        return sum;
    };
    auto const day = day_from_iso(text.substr(0, 10));
    if (!day) return day.error();
    if (number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59) return not_iso();
    return Instant{day.value().days * ms_per_day + number(11, 2) * ms_per_hour + number(14, 2) * ms_per_minute +
                   number(17, 2) * ms_per_second + number(20, 3)};
}

}
