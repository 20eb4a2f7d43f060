// Importing a CSV file, ours or another program's: the role of each column, a preview, and the change. A record from a
// row without one of our ids gets an id from the event's time and a hash of the row, so that importing twice is
// importing once. Existing records are never overwritten.
#pragma once
#include "diary/diary.h"
#include "exchange/csv/table.h"
#include "exchange/csv/values.h"
#include "time/zone.h"

#include <cstddef>
#include <optional>
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

[[nodiscard]] Result<std::vector<std::string>> read_csv_header(std::string_view text);

// The mapping of a file that we wrote, from its header; unknown columns are skipped. Fails with Problem::unknown_name
// for other files.
[[nodiscard]] Result<CsvMapping> guess_csv_mapping(std::vector<std::string> const& header);

struct CsvRefusal {
    std::size_t line = 0;   // from 1
    Error error;            // Error::where is the column, or empty for the row
};

struct CsvImport {
    std::vector<diary::Record> records;         // each id once, in the order of the file
    std::vector<CsvRefusal> refused;            // all refused rows
    std::vector<std::string> ignored_columns;   // names of columns with the role nothing
};

// Clock times without an offset are in that zone; days without a clock time are at noon. Fails with Problem::too_large
// over 32 MB or 200 000 rows, and for a mapping that does not fit the header, has no time, or uses a field twice.
[[nodiscard]] Result<CsvImport> read_csv_records(std::string_view text, CsvMapping const&, time::Zone const&,
                                                 time::Instant made);

struct CsvPreview {
    std::size_t added = 0;
    std::size_t same = 0;      // already in the diary
    std::size_t differ = 0;    // in the diary with different contents, which stay
    std::size_t deleted = 0;   // deleted from the diary
    std::size_t refused = 0;
};

[[nodiscard]] CsvPreview preview_csv(CsvImport const&, diary::Diary const&);

enum class Deleted { stay_deleted, bring_back };

// The record to take into the diary: the one read from the table, one that restores a deleted record, or none.
[[nodiscard]] std::optional<diary::Record> record_to_take(diary::Record, diary::Diary const&, Deleted,
                                                          time::Instant made);

[[nodiscard]] diary::Change csv_change(CsvImport const&, diary::Diary const&, Deleted, time::Instant made);

}
