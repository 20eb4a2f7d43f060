// Which columns the CSV file of a record type has, and how a cell is written. RFC 4180, UTF-8 without a mark, dot
// decimals. The backup is the lossless form: CSV leaves out deleted records, members of newer versions, and the
// difference between an empty text or list and none.
#pragma once
#include "diary/field_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

enum class CsvColumnRole {
    nothing,   // passed over
    id,
    at_utc,        // "2026-11-22T02:20:46.000Z"
    start_local,   // "2026-11-22 03:20:46"
    utc_offset,    // minutes east of UTC
    zone,
    edited,
    rev,
    field,
    unit,    // the unit the field beside it is in
    date,    // of other programs: the local day, and
    clock,   // the local time of day
};

struct CsvColumn {
    std::string name;
    CsvColumnRole role = CsvColumnRole::nothing;
    diary::Field field{};   // of a field or a unit
};

// The columns of diary::csv_columns, and behind each amount "<name>_unit".
[[nodiscard]] std::vector<CsvColumn> csv_table(diary::RecordType);

// Digits with perhaps a sign, a decimal dot and an exponent.
[[nodiscard]] bool is_csv_number(std::string_view);

// A spreadsheet runs a cell that starts with = + - @ tab or CR as a formula (OWASP, CSV injection). Such a text gets an
// apostrophe in front, numbers do not; a text that begins with apostrophes before such a sign gets one more, so that
// unguarded gives back every text.
[[nodiscard]] std::string guarded(std::string_view text);
[[nodiscard]] std::string unguarded(std::string_view cell);

// The row with its line end, each cell guarded, and in quotes where it must be.
void append_csv_row(std::string& out, std::vector<std::string> const& cells);

}
