// Numbers as other programs and spreadsheets write them.
#pragma once
#include "base/result.h"
#include "exchange/csv/choices.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// "1840", "1,840.5", "1.840,5", "1 840", "1'840", ".5", "½", "1 1/2", "-3", "1e2". Where the decimal sign is unknown,
// a number that would be another one with the other sign ("1,840") is refused with Problem::conflict. All else that is
// no number is refused with Problem::malformed.
[[nodiscard]] Result<double> read_table_number(std::string_view cell, DecimalSign);

// What the cells show about the decimal sign: unknown where none does, or where some show one and some the other.
[[nodiscard]] DecimalSign decimal_sign_of(std::vector<std::string> const& cells);

// "250 ml" in its two parts, "250" and "ml"; the second is empty where there is no more than a number.
struct NumberAndUnit {
    std::string_view number, unit;
};

[[nodiscard]] NumberAndUnit split_unit(std::string_view cell);

// A cell that says that there is no value: "--", "n/a", "unknown", or a number of many digits below zero.
[[nodiscard]] bool is_no_value(std::string_view cell);

}
