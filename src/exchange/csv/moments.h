// When a row of a table was, and how long it lasted where it has an end.
#pragma once
#include "exchange/csv/row_cells.h"
#include "time/zone.h"

#include <optional>

namespace unknot::exchange {

struct RowMoment {
    time::Moment at;
    bool has_clock = true;           // false: only the day is known, and `at` is noon
    std::optional<double> seconds;   // from the start to the end
};

// Clock times without an offset are in that zone. Error::where is the column.
[[nodiscard]] Result<RowMoment> read_row_moment(RowCells const&, time::Zone const&);

// The column says where it is, in the words of the file.
[[nodiscard]] inline Error in_column(std::string const& column, Error const& error) {
    return {error.problem, column, error.what};
}

}
