// An amount that was eaten or drunk: a portion by its weight or a volume, as the unit in its cell or beside it says.
#pragma once
#include "exchange/csv/row_cells.h"

#include <cstddef>
#include <optional>

namespace unknot::exchange {

// Of the column with the role amount. "8 fl oz" is of one country or another, and "1 cup" of any size: such words
// become a part of the note. Empty where the cell says that there is no amount.
[[nodiscard]] Result<std::optional<diary::FieldValue>> read_amount_of(RowCells const&, std::size_t column);

}
