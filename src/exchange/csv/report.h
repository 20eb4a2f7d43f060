// The rows of a CSV file that were refused, as a CSV file of its own: with their line, the column and the reason, so
// that a person can mend them and take them in again.
#pragma once
#include "exchange/csv/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// line, column, reason, and then the cells of the file as far as the row has any. `text` is what was read.
[[nodiscard]] std::string write_csv_report(std::string_view text, std::vector<CsvRefusal> const&);

}
