// How a table is laid out: what parts its columns, and which line names them.
#pragma once
#include "base/result.h"
#include "exchange/csv/rows.h"

#include <string_view>

namespace unknot::exchange {

// Finds the separator by which the rows agree best on their number of columns, and the line of the header: the one
// above the first row that has a day, or the first that names all columns. A first line "sep=;" says the separator.
// Fails for an empty file, and for one that has days but no line above them that names the columns.
[[nodiscard]] Result<CsvLayout> find_layout(std::string_view text);

}
