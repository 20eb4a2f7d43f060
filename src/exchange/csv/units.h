// The units in which another program's file may have an amount.
#pragma once
#include "diary/field_table.h"

#include <span>
#include <string_view>

namespace unknot::exchange {

struct CsvUnit {
    std::string_view word;   // as people write it
    double scale;            // a number in it times this is in the field's unit
};

// The field's own unit first; none where there is nothing to convert.
[[nodiscard]] std::span<CsvUnit const> csv_units(diary::Unit);

}
