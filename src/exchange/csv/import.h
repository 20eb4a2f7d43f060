// Taking in a CSV file, ours or another program's: which column holds what, what it would do, and the change that does
// it. A record made from a row without an id of ours gets one from the event's time and a hash of the row, so that
// importing twice is importing once. What the diary has already is never overwritten.
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
    diary::Field field{};   // of a field or a unit
    double scale = 1;       // the cell's number times this is in the field's unit
    // What the file says, and our word for it, as {"Wade", "calf"}; an empty word leaves the field unset. Where a field
    // takes several words, it is for each of csv_parts.
    std::vector<std::pair<std::string, std::string>> words = {};
};

// What a column holds, in a word: that of the field, or "ours" for what only files of ours have.
[[nodiscard]] std::string role_word(CsvTarget const&);

enum class Apostrophe { as_it_is, guards_formula };   // in front of = + - @ tab or CR, see csv_table.h

struct CsvMapping {
    diary::RecordType type = diary::RecordType::cramp;
    std::vector<CsvTarget> columns;          // one for each of the header
    std::vector<diary::FieldValue> always;   // what every row is as well, such as intake.what drink
    DateOrder dates = DateOrder::day_first;
    Apostrophe apostrophe = Apostrophe::as_it_is;
};

[[nodiscard]] Result<std::vector<std::string>> read_csv_header(std::string_view text);

// Of a file we wrote, by its header; columns nobody knows are passed over. Fails with Problem::unknown_name for others.
[[nodiscard]] Result<CsvMapping> guess_csv_mapping(std::vector<std::string> const& header);

struct CsvRefusal {
    std::size_t line = 0;   // from 1
    Error error;            // where: the column, or empty for the row
};

struct CsvImport {
    std::vector<diary::Record> records;     // each id once, in the order of the file
    std::vector<CsvRefusal> refused;        // every one
    std::vector<std::string> passed_over;   // columns that hold nothing for us
};

// Clock times without an offset are of that zone; days without a clock time are at noon. Fails with Problem::too_large
// over 32 MB or 200 000 rows, and for a mapping that does not fit the header, has no time, or names a field twice.
[[nodiscard]] Result<CsvImport> read_csv_records(std::string_view text, CsvMapping const&, time::Zone const&,
                                                 time::Instant made);

struct CsvPreview {
    std::size_t added = 0;
    std::size_t same = 0;      // in the diary already
    std::size_t differ = 0;    // in the diary with other contents, which stay
    std::size_t deleted = 0;   // deleted from the diary
    std::size_t refused = 0;
};

[[nodiscard]] CsvPreview preview_csv(CsvImport const&, diary::Diary const&);

enum class Deleted { stay_deleted, bring_back };

// What of a record read from a table is taken into the diary: itself, what brings a deleted one back, or nothing.
[[nodiscard]] std::optional<diary::Record> record_to_take(diary::Record, diary::Diary const&, Deleted,
                                                          time::Instant made);

[[nodiscard]] diary::Change csv_change(CsvImport const&, diary::Diary const&, Deleted, time::Instant made);

}
