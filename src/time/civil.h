// Local dates, clock times and nights.
#pragma once
#include "base/compact_string.h"
#include "time/instant.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot::time {

enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

struct CivilTime {
    int year = 1970, month = 1, day = 1;   // month and day from 1
    int hour = 0, minute = 0, second = 0;
    Weekday weekday = Weekday::thursday;   // follows from the date; ignored where a CivilTime is an argument

    friend constexpr bool operator==(CivilTime const&, CivilTime const&) = default;
};

// A local date, as days since 1970-01-01.
struct CivilDay {
    std::int32_t days = 0;

    friend constexpr auto operator<=>(CivilDay, CivilDay) = default;
};

inline constexpr CivilDay first_day{0};
inline constexpr CivilDay last_day{2932896};   // 9999-12-31

// An instant with the offset of the local clock at that time. The zone is an IANA name, or empty when unknown; the
// offset alone decides what the clock showed, so old records never shift when a zone's rules change.
struct Moment {
    Instant at;
    std::int16_t offset_minutes = 0;   // east of UTC; -1080 to 1080
    CompactString zone;

    friend bool operator==(Moment const&, Moment const&) = default;
};

inline constexpr int max_offset_minutes = 18 * 60;

[[nodiscard]] CivilTime civil(Moment const&);
[[nodiscard]] CivilDay day_of(Moment const&);

// The day a moment belongs to, when days begin at `day_start` after midnight: with 04:00, a cramp at 02:00 on the 5th
// belongs to the 4th.
[[nodiscard]] CivilDay night_of(Moment const&, Minutes day_start);

[[nodiscard]] CivilTime date(CivilDay);   // at 00:00:00
// Fails with Problem::out_of_range for a date that does not exist or lies outside 1970 to 9999.
[[nodiscard]] Result<CivilDay> day_from_date(int year, int month, int day);

// "2026-11-22"
[[nodiscard]] std::string to_iso(CivilDay);
[[nodiscard]] Result<CivilDay> day_from_iso(std::string_view);

}
