// Importing a CSV file, ours or another program's: its records by a mapping of its columns, a preview, and the change.
// A record from a row without one of our ids gets an id from the event's time and a hash of the row, so that importing
// twice is importing once. Existing records are never overwritten.
#pragma once
#include "diary/diary.h"
#include "exchange/csv/choices.h"
#include "exchange/csv/mapping.h"
#include "exchange/csv/row_reader.h"
#include "exchange/csv/rows.h"
#include "time/zone.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace unknot::exchange {

struct CsvRefusal {
    std::size_t line = 0;   // from 1
    Error error;            // Error::where is the column, or empty for the row
    std::string row = {};   // as in the file; empty: none of it was kept, see csv_kept_bytes_limit
};

// How much of the refused rows is kept for a report.
inline constexpr std::size_t csv_kept_bytes_limit = 32u << 20;

struct CsvImport {
    std::vector<diary::Record> records;   // each id once, in the order of the file
    std::vector<CsvRefusal> refused;      // all refused rows
    std::vector<std::string> header;
    std::vector<std::string> ignored_columns;   // names of columns with the role nothing
    char separator = ',';
    std::vector<std::size_t> lines;                // of each record, from 1
    std::map<std::string, std::size_t> left_out;   // rows that are none to read: why, and how many
    std::size_t timeless = 0;                      // records of which only the day is known
};

// Reads the records of a file that comes in piece by piece; none is too long. Clock times without an offset are in that
// zone; days without a clock time are at noon.
class CsvReader {
public:
    CsvReader(CsvMapping mapping, time::Zone zone, time::Instant made)
        : mapping_(std::move(mapping)), zone_(std::move(zone)), made_(made), rows_(mapping_.layout) {}

    void add(std::string_view piece);

    // After the last piece. Fails for a file without a header, and for a mapping that does not fit the header, has no
    // time, or uses a field twice.
    [[nodiscard]] Result<CsvImport> finish();

private:
    void read_rows();
    void read_header();
    void read_row();
    void refuse(Error);
    void leave_out(std::string const& why);

    CsvMapping mapping_;
    time::Zone zone_;
    time::Instant made_;
    CsvRows rows_;
    Status status_;
    std::optional<CsvRowReader> reader_;   // once the header was read
    CsvImport import_;
    std::size_t kept_bytes_ = 0;                               // of refused rows
    std::unordered_map<diary::RecordId, std::size_t> lines_;   // where each record stands
};

[[nodiscard]] Result<CsvImport> read_csv_records(std::string_view text, CsvMapping const&, time::Zone const&,
                                                 time::Instant made);

// Counts one record of the table.
void add_to_preview(CsvPreview&, diary::Record const& there, diary::Diary const&);

[[nodiscard]] CsvPreview preview_csv(CsvImport const&, diary::Diary const&);

// The record to take into the diary: the one read from the table, one that restores a deleted record, or none.
[[nodiscard]] std::optional<diary::Record> record_to_take(diary::Record, diary::Diary const&, Deleted,
                                                          time::Instant made);

[[nodiscard]] diary::Change csv_change(CsvImport const&, diary::Diary const&, Deleted, time::Instant made);

}
