// Reads the cell of a CSV file as a value of a field.
#pragma once
#include "diary/value.h"
#include "exchange/csv/choices.h"
#include "exchange/csv/times.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// Without spaces and tabs at the ends.
[[nodiscard]] std::string_view trimmed(std::string_view);

// The parts of a cell between semicolons and commas, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string_view> csv_parts(std::string_view cell);

// Multiplies a number by `scale`, for files in another unit, and rounds it where the field holds whole numbers. Flags
// may also be yes, no, 1 and 0; several words are separated by spaces, semicolons or commas.
[[nodiscard]] Result<diary::Value> read_csv_value(diary::FieldRow const&, std::string_view cell, double scale,
                                                  DecimalSign = DecimalSign::unknown);
// A number as the value of a field, checked and rounded.
[[nodiscard]] Result<diary::Value> number_value(diary::FieldRow const&, double number, bool rounds);

}
