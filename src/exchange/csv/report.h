// The refused rows of a CSV file, as a CSV file: with line, column and reason, so that a person can correct and import
// them again.
#pragma once
#include "exchange/csv/import.h"

#include <string>

namespace unknot::exchange {

// The columns line, column and reason, then the cells of the row where it could be read and was kept.
[[nodiscard]] std::string write_csv_report(CsvImport const&);

}
