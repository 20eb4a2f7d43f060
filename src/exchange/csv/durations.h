// Lengths of time as people and programs write them.
#pragma once
#include "base/result.h"
#include "exchange/csv/choices.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// What "2:05" is. Unknown: it is refused with Problem::conflict.
enum class TwoPart { unknown, minutes_seconds, hours_minutes };

// In seconds: "0:03:20", "00:41:15.6", "2:05", "1 h 20 min", "5 min", "90 sec", "PT5M30S", "2'30\"". A number alone is
// counted in units of `unit` seconds. A length that is negative is refused, and says so.
[[nodiscard]] Result<double> read_length(std::string_view cell, TwoPart, double unit, DecimalSign);

// Whether the cell names its unit, or has three parts, so that nothing need be known of the column.
[[nodiscard]] bool says_its_unit(std::string_view cell);
[[nodiscard]] bool has_two_parts(std::string_view cell);   // "2:05"

// Seconds of "min", "minutes", "Std." and the like; nullopt for other words.
[[nodiscard]] std::optional<double> seconds_of_unit(std::string_view word);

}
