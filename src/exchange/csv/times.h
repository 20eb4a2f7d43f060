// Days and times of day as people and programs write them: ISO, day or month first, names of months in English, German,
// French and Spanish, 24 and 12 hours.
#pragma once
#include "base/result.h"
#include "exchange/csv/choices.h"
#include "time/civil.h"

#include <optional>
#include <string_view>

namespace unknot::exchange {

struct LocalTime {
    time::CivilTime clock;
    bool has_clock = false;              // false: only a date
    std::optional<int> offset_minutes;   // from "Z" or "+01:00" after it
    bool is_utc = false;                 // "Z": the instant is said, and not what a clock on the wall showed
};

// "2026-11-22", "2026-11-22 03:20", "2026-11-22T03:20:46+01:00", "22.11.2026 3:20 pm", "9 Feb 2026 02:35",
// "October 31, 2025, 12:15 AM", "1er juin 2026", "21st Nov 2025". A year of two digits is one of 1970 to 2069.
[[nodiscard]] Result<LocalTime> read_csv_time(std::string_view cell, DateOrder);

// "03:20", "3:20:46 pm", "3:15AM", "2.15 Uhr", "2h15", "2am": sets the clock of a time whose date is known.
[[nodiscard]] Status read_csv_clock(std::string_view cell, LocalTime&);

// "60", "-300", "+01:00", "UTC+0100"
[[nodiscard]] Result<int> read_csv_offset(std::string_view cell);

// "night", "am", "all day": a time of day that no clock shows.
[[nodiscard]] bool is_part_of_day(std::string_view cell);

// The day numbers of a spreadsheet (days since the end of 1899, with the part of the day as a fraction), and counts of
// seconds or milliseconds since 1970.
[[nodiscard]] Result<LocalTime> read_day_number(double days);
[[nodiscard]] Status read_day_fraction(double days, LocalTime&);
[[nodiscard]] Result<LocalTime> read_epoch_ms(double ms);

}
