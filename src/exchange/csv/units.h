// The units of amounts in other programs' files.
#pragma once
#include "diary/field_table.h"

#include <optional>
#include <span>
#include <string_view>

namespace unknot::exchange {

struct CsvUnit {
    std::string_view word;   // as people write it
    double scale;            // converts a number to the field's unit
};

// The field's own unit first; empty where there is nothing to convert.
[[nodiscard]] std::span<CsvUnit const> csv_units(diary::Unit);

// The scale of a unit as files name it: "mcg", "Minutes", "kilos". nullopt for what is no such unit, or may be several,
// as "oz" of a drink.
[[nodiscard]] std::optional<double> find_unit(diary::Unit, std::string_view word);

}
