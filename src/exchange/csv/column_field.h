// Whether a column can hold a field, and how its cells are read as it.
#pragma once
#include "exchange/csv/column_name.h"
#include "exchange/csv/guess.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::exchange {

// Our word for one in whatever language: spelt alike, or in the table of words. Empty: it means no word of ours.
[[nodiscard]] std::optional<std::string> known_word(knowledge::TableKnowledge const&, diary::FieldRow const&,
                                                    std::string_view theirs);
// "mild", "stark": how strong something was, in words that stand for no number by themselves.
[[nodiscard]] bool is_intensity(knowledge::TableKnowledge const&, std::string_view theirs);

// What the cells say besides the field: of a muscle the side, of a dose its unit.
void add_second_words(knowledge::TableKnowledge const&, CsvColumnSample const&, CsvTarget&);

// Words of the column that are not known are left out, so that the rest of their rows counts; the report says them.
void leave_unknown_words(knowledge::TableKnowledge const&, CsvColumnSample const&, CsvTarget&);

// The target of a column as this field, with the unit in its name, the words of its cells, and their numbers' style.
[[nodiscard]] CsvTarget field_target(knowledge::TableKnowledge const&, diary::Field, CsvColumnSample const&);

// Whether most of the column's cells can be read as the field. An amount for 100 g is none that was taken.
[[nodiscard]] bool fits(knowledge::TableKnowledge const&, diary::Field, CsvColumnSample const&);

}
