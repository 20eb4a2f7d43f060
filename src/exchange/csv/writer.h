// Writes the records of a type as CSV, for spreadsheets and statistics: a header, and a row for each record.
#pragma once
#include "diary/diary.h"

#include <string>
#include <vector>

namespace unknot::exchange {

// Skips deleted records and those of other types; rows are in the given order.
[[nodiscard]] std::string write_csv(diary::RecordType, std::vector<diary::Record const*> const&);
// Oldest first.
[[nodiscard]] std::string write_csv(diary::RecordType, diary::Diary const&);

// The meaning of each column of each type, as CSV: type, column, holds, unit, lowest, highest and words.
[[nodiscard]] std::string write_csv_dictionary();

}
