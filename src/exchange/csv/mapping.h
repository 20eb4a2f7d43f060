// What the columns of a CSV file hold: the role of each.
#pragma once
#include "diary/record.h"
#include "exchange/csv/table.h"
#include "exchange/csv/values.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::exchange {

struct CsvTarget {
    CsvColumnRole role = CsvColumnRole::nothing;
    diary::Field field{};   // for the roles field and unit
    double scale = 1;       // converts the cell's number to the field's unit
    // The file's words and ours, as {"Wade", "calf"}; an empty word leaves the field unset. Where a field takes several
    // words, for each of csv_parts.
    std::vector<std::pair<std::string, std::string>> words = {};
};

// The role as a word: the name of the field, or "ours" for columns that only our own files have.
[[nodiscard]] std::string role_word(CsvTarget const&);

enum class Apostrophe { as_it_is, guards_formula };   // in front of = + - @ tab or CR, see table.h

struct CsvMapping {
    diary::RecordType type = diary::RecordType::cramp;
    std::vector<CsvTarget> columns;          // one for each column of the header
    std::vector<diary::FieldValue> always;   // fixed values for every row, such as intake.what drink
    DateOrder dates = DateOrder::day_first;
    Apostrophe apostrophe = Apostrophe::as_it_is;
};

// The mapping of a file that we wrote, from its header; unknown columns are skipped. Fails with Problem::unknown_name
// for other files.
[[nodiscard]] Result<CsvMapping> guess_csv_mapping(std::vector<std::string> const& header);

// Fails for a mapping that does not fit the header, has no time, or uses a field twice.
[[nodiscard]] Status check_mapping(CsvMapping const&, std::vector<std::string> const& header);

}
