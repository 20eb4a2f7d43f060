// What the columns of another program's CSV file seem to hold, by their names and cells. A guess is shown to the
// person, who can change all of it.
#pragma once
#include "exchange/csv/import.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::size_t csv_words_limit = 60;   // different cells kept of a column

struct CsvColumnSample {
    std::string name;
    std::vector<std::string> cells;   // different ones that are not empty, in the order of the file
    bool all = true;                  // false: there were more than the limit
};

// Broken rows are passed over; read_csv_records tells of them. Fails where read_csv_header does.
[[nodiscard]] Result<std::vector<CsvColumnSample>> sample_csv(std::string_view text);

// Of a file that is not ours. Names no field twice; where nothing fits, the column holds nothing.
[[nodiscard]] CsvMapping guess_columns(diary::RecordType, std::vector<CsvColumnSample> const&);

// What one column would be as this field: the unit its name tells, and our words for those that are spelt alike.
[[nodiscard]] CsvTarget guess_field(diary::Field, CsvColumnSample const&);

// The words a choice field would have to know: whole cells, or the parts between ; and , where a field takes several.
[[nodiscard]] std::vector<std::string> words_in(CsvColumnSample const&, diary::Kind);

// Our word for theirs, with perhaps other capitals or spaces; empty when there is none that is spelt so.
[[nodiscard]] std::string spelt_alike(diary::FieldRow const&, std::string_view theirs);

}
