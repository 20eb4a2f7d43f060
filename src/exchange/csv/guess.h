// Guesses the columns of another program's CSV file from their names and cells. A guess is shown to the person, who can
// change all of it.
#pragma once
#include "exchange/csv/import.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::size_t csv_words_limit = 60;   // maximum number of distinct cells kept for a column

struct CsvColumnSample {
    std::string name;
    std::vector<std::string> cells;   // distinct, not empty, in the order of the file
    bool all = true;                  // false: there are more than the limit
};

// Skips broken rows; read_csv_records reports them. Fails where read_csv_header does.
[[nodiscard]] Result<std::vector<CsvColumnSample>> sample_csv(std::string_view text);

// For a file that is not ours. Uses no field twice; a column without a match gets CsvColumnRole::nothing.
[[nodiscard]] CsvMapping guess_columns(diary::RecordType, std::vector<CsvColumnSample> const&);

// The target of a column as this field: with the unit in its name, and with our words for words spelt alike.
[[nodiscard]] CsvTarget guess_field(diary::Field, CsvColumnSample const&);

// The words that a choice field must map: whole cells, or the parts between ; and , for a field with several words.
[[nodiscard]] std::vector<std::string> words_in(CsvColumnSample const&, diary::Kind);

// Our word for theirs, ignoring case and spaces; empty when none is spelt like it.
[[nodiscard]] std::string spelt_alike(diary::FieldRow const&, std::string_view theirs);

}
