// The records of one type as CSV, for spreadsheets and statistics: a header, and a row for each record.
#pragma once
#include "diary/diary.h"

#include <string>
#include <vector>

namespace unknot::exchange {

// Records of another type and deleted ones are left out; the rows are in the order given.
[[nodiscard]] std::string write_csv(diary::RecordType, std::vector<diary::Record const*> const&);
// Oldest first.
[[nodiscard]] std::string write_csv(diary::RecordType, diary::Diary const&);

// What every column of every type means: type, column, holds, unit, lowest, highest and words, as CSV.
[[nodiscard]] std::string write_csv_dictionary();

}
