// The columns in the CSV file of a record type, and how a cell is written. RFC 4180, UTF-8 without a byte order mark,
// decimal dot. Only the backup is lossless: CSV leaves out deleted records, unknown members, and the difference between
// an empty text or list and none.
#pragma once
#include "diary/field_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

enum class CsvColumnRole {
    nothing,   // ignored
    id,
    at_utc,        // "2026-11-22T02:20:46.000Z"
    start_local,   // "2026-11-22 03:20:46"
    utc_offset,    // minutes east of UTC
    zone,
    edited,
    rev,
    field,
    unit,          // the unit of the field in the column before
    date,          // from other programs: the local day
    clock,         // from other programs: the local time of day
    end,           // from other programs: when it was over, as a time or a time of day
    happened,      // from other programs: yes or no, whether there was a cramp
    amount,        // from other programs: a portion or a volume, by its unit
    amount_unit,   // from other programs: the unit of that amount
};

struct CsvColumn {
    std::string name;
    CsvColumnRole role = CsvColumnRole::nothing;
    diary::Field field{};   // for the roles field and unit
};

// The columns of diary::csv_columns, and "<name>_unit" after each amount.
[[nodiscard]] std::vector<CsvColumn> csv_table(diary::RecordType);

// Digits, optionally with a sign, a decimal dot and an exponent.
[[nodiscard]] bool is_csv_number(std::string_view);

// A spreadsheet runs a cell that starts with = + - @ tab or CR as a formula (OWASP, CSV injection). Such a text, unless
// it is a number, gets an apostrophe in front; a text with apostrophes before such a sign gets one more, so that
// unguarded() restores every text.
[[nodiscard]] std::string guarded(std::string_view text);
[[nodiscard]] std::string unguarded(std::string_view cell);

// Appends the row with its line end; cells are guarded, and quoted where needed.
void append_csv_row(std::string& out, std::vector<std::string> const& cells);

}
