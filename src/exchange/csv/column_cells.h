// What the cells of a column can be.
#pragma once
#include "exchange/csv/guess.h"
#include "exchange/csv/mapping.h"

#include <string>
#include <vector>

namespace unknot::exchange {

enum class TimeCells {
    none,
    moments,   // a day with a time of day
    days,
    clocks,
    day_numbers,     // of a spreadsheet
    day_fractions,   // of a spreadsheet: a time of day
    epoch_seconds,
    epoch_ms,
};

enum class Named { no, yes };   // as a column of times

// Of cells that say so by themselves: numbers are none, see time_numbers.
[[nodiscard]] TimeCells time_cells(CsvColumnSample const&, Named = Named::no);
// Of a column that is named as one of times.
[[nodiscard]] TimeCells time_numbers(CsvColumnSample const&);

// In which order days can be read. Both: they are the same days in either.
struct Orders {
    bool day_first = false, month_first = false;   // at least one cell fits this order alone
    std::string either;                            // a cell that is another day in each order; empty: none
};

[[nodiscard]] Orders orders_of(CsvColumnSample const&);

// The cells that decide: all that were seen, without those that stand for no value.
[[nodiscard]] std::vector<std::string> telling_cells(CsvColumnSample const&);

}
