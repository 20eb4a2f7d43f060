// What the name of a column says.
#pragma once
#include "diary/field_table.h"
#include "knowledge/table_knowledge.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// "Cramp duration (min)": the words "duration", the hint "min", and that it is about cramps.
struct ColumnName {
    std::string words;                // small letters without accents, one space between them
    std::vector<std::string> hints;   // what stands in brackets, and a unit at the end
    bool says_cramp = false;
    bool is_relative = false;   // a share, or for 100 g: no amount that was taken
};

[[nodiscard]] ColumnName read_column_name(std::string_view);

// The rows of the table of names that have this one, such as "cramp.strength" and "start".
[[nodiscard]] std::vector<knowledge::ColumnNames const*> rows_with(knowledge::TableKnowledge const&, ColumnName const&);

// Where the name stands in the row of a role such as "start", from 0; its length where it does not.
[[nodiscard]] std::size_t place_of(knowledge::TableKnowledge const&, std::string_view role, ColumnName const&);
[[nodiscard]] bool is_named(knowledge::TableKnowledge const&, std::string_view role, ColumnName const&);

// A word for a cramp in English, German, French or Spanish.
[[nodiscard]] bool names_cramp(std::string_view text);

}
