// What the columns of a CSV file hold: the role of each.
#pragma once
#include "diary/record.h"
#include "exchange/csv/durations.h"
#include "exchange/csv/rows.h"
#include "exchange/csv/table.h"
#include "exchange/csv/values.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::exchange {

// What a column of times holds.
enum class TimeSpelling {
    text,
    day_number,      // of a spreadsheet: days since the end of 1899
    epoch_seconds,   // since 1970
    epoch_ms,
};

struct CsvTarget {
    CsvColumnRole role = CsvColumnRole::nothing;
    diary::Field field{};   // for the roles field and unit
    double scale = 1;       // converts the cell's number to the field's unit
    // The file's words and ours, as {"Wade", "calf"}; an empty word leaves the field unset. Where a field takes several
    // words, for each of csv_parts.
    std::vector<std::pair<std::string, std::string>> words = {};
    DecimalSign decimal = DecimalSign::unknown;
    TwoPart two_part = TwoPart::unknown;   // of a length
    TimeSpelling spelling = TimeSpelling::text;
    bool unit_known = true;     // false: neither the name nor the cells say it
    bool other_scale = false;   // of a strength: not from 0 to 10, so each number must be said
    // What the same cells say besides: "left calf" the side, "5 mg" the unit of a dose.
    std::optional<diary::Field> second = {};
    std::vector<std::pair<std::string, std::string>> second_words = {};
    std::string reason = {};   // why the column was taken for that
};

// A column whose words say what a row is, where a file has rows of several kinds.
struct CsvKinds {
    std::size_t column = 0;
    std::string parts_at = {};   // what stands between the kinds in one cell; empty: a cell is one kind
    std::optional<std::vector<std::string>> wanted = {};   // the kinds whose rows are read; nullopt: not said yet
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
    CsvLayout layout = {};
    bool type_known = true;    // false: what the rows are must be said
    bool dates_known = true;   // false: both orders of dates fit
    std::optional<CsvKinds> kinds = {};
    std::optional<std::size_t> only_with = {};   // rows where this column is empty are left out
    std::string program = {};                    // that wrote it, if it is one that is known
};

// The kinds in a cell of that column.
[[nodiscard]] std::vector<std::string> kinds_in(CsvKinds const&, std::string_view cell);

// The mapping of a file that we wrote, from its header; unknown columns are skipped. Fails with Problem::unknown_name
// for other files.
[[nodiscard]] Result<CsvMapping> guess_csv_mapping(std::vector<std::string> const& header);

// Fails for a mapping that does not fit the header, has no time, or uses a field twice.
[[nodiscard]] Status check_mapping(CsvMapping const&, std::vector<std::string> const& header);

}
