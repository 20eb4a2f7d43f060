// What an import would do, told in lines: the command prints them, and the page shows the same.
#pragma once
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// The beginning of a cell, without line breaks.
[[nodiscard]] std::string one_line(std::string_view cell);

// "Cramp, Tue 24 March 2026 02:15, left, calf, strength 7 of 10, 2 min 30 s"
[[nodiscard]] std::string record_in_words(diary::Record const&, bool has_clock = true);

// For each type how many records, their first and last day, and three examples; what the preview counts of them does
// not.
[[nodiscard]] std::vector<std::string> contents_lines(CsvImport const&);

// What is left out, by column and by row, and why; what is not known, such as times of day; and what looks odd. Nothing
// is in the future of a day that is not known (time::first_instant).
[[nodiscard]] std::vector<std::string> doubt_lines(CsvImport const&, CsvMapping const&,
                                                   std::vector<CsvColumnSample> const&, time::Instant now);

}
