// The refused rows of a CSV file, as a CSV file: with line, column and reason, so that a person can correct and import
// them again.
#pragma once
#include "exchange/csv/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// The columns line, column and reason, then the cells of the row where it could be read. `text` is the imported file.
[[nodiscard]] std::string write_csv_report(std::string_view text, std::vector<CsvRefusal> const&);

}
