// Tables of comma-separated values, as RFC 4180 has them: fields in quotes may hold commas, quotes and line breaks.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

struct CsvRow {
    std::size_t line = 0;   // from 1, where the row begins
    std::vector<std::string> fields;
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;   // each with as many fields as the header
};

// The separator is a comma unless another is named, as spreadsheets use where the comma is the decimal sign. Lines end
// with LF or CRLF; empty lines are skipped. Fails with Problem::malformed for a row of another length, a quote
// inside a plain field or one that is not closed. Error::where is "line 3".
[[nodiscard]] Result<CsvTable> read_csv(std::string_view text, char separator = ',');

}
