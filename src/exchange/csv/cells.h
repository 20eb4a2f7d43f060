// Reads a cell of another program's table as the value of a field: with its unit, by the style of its column, and in
// the file's words.
#pragma once
#include "diary/value.h"
#include "exchange/csv/mapping.h"

#include <optional>
#include <string_view>

namespace unknot::exchange {

// Whether the field is a length of time that is counted in seconds or minutes.
[[nodiscard]] bool is_length(diary::FieldRow const&);
[[nodiscard]] double seconds_of(diary::Unit);   // 60 for minutes, otherwise 1

// Empty for a cell that says that there is no value.
[[nodiscard]] Result<std::optional<diary::Value>> read_table_cell(CsvTarget const&, std::string_view cell, DateOrder);

// Our word for the file's; the file's own when it has none.
[[nodiscard]] std::string_view our_word(CsvTarget const&, std::string_view theirs);

}
