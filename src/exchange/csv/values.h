// Reads the cell of a CSV file as a value of a field or as a time.
#pragma once
#include "diary/value.h"
#include "time/civil.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// The order in a date such as 03/04/2026. A date that begins with four digits is always year, month, day.
enum class DateOrder { day_first, month_first };

struct LocalTime {
    time::CivilTime clock;
    bool has_clock = false;              // false: only a date
    std::optional<int> offset_minutes;   // from "Z" or "+01:00" after it
};

// Without spaces and tabs at the ends.
[[nodiscard]] std::string_view trimmed(std::string_view);

// The parts of a cell between semicolons and commas, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string_view> csv_parts(std::string_view cell);

// Multiplies a number by `scale`, for files in another unit, and rounds it where the field holds whole numbers. Flags
// may also be yes, no, 1 and 0; several words are separated by spaces, semicolons or commas.
[[nodiscard]] Result<diary::Value> read_csv_value(diary::FieldRow const&, std::string_view cell, double scale);

// "2026-11-22", "2026-11-22 03:20", "2026-11-22T03:20:46+01:00", "22.11.2026 3:20 pm".
[[nodiscard]] Result<LocalTime> read_csv_time(std::string_view cell, DateOrder);
// "03:20", "3:20:46 pm": sets the clock of a time whose date is known.
[[nodiscard]] Status read_csv_clock(std::string_view cell, LocalTime&);
// "60", "-300", "+01:00"
[[nodiscard]] Result<int> read_csv_offset(std::string_view cell);

}
