// A table (CSV) that was opened: what its columns are taken for, and what would come of it. Everything a person chooses
// reads the file again, so that the preview is always what would happen.
#pragma once
#include "app/core/memo.h"
#include "app/core/now.h"
#include "app/files/view_table.h"
#include "diary/diary.h"
#include "exchange/csv/guess.h"

#include <optional>
#include <string>

namespace unknot::app::files {

struct TableImport {
    std::string file, text;
    std::optional<std::string> problem;
    std::optional<time::Zone> zone;   // clock times are of it
    time::Instant made;
    bool ours = false;
    std::vector<exchange::CsvColumnSample> columns;
    exchange::CsvMapping mapping;
    exchange::Deleted deleted = exchange::Deleted::stay_deleted;
    std::optional<std::size_t> open_column;
    std::optional<std::string> open_word;
    bool all_words = false;
    bool has_time = false;
    exchange::CsvImport import;

    // Kept answers: what would come of all rows until they are read again, what is shown of it until something is
    // folded.
    mutable Memo<std::uint64_t, exchange::CsvPreview> counted;   // by the diary's version, as the next
    mutable Memo<std::uint64_t, TableImportView> seen;
};

[[nodiscard]] TableImport open_table(std::string_view file, std::string_view text, Now const&);

// Each reads the file again with what was chosen. What the file cannot be is left as it was.
void set_type(TableImport&, diary::RecordType);
void set_always(TableImport&, std::string const& word);
void set_dates(TableImport&, exchange::DateOrder);
void set_column(TableImport&, std::size_t column, std::string const& role);
void set_unit(TableImport&, std::size_t column, std::string const& unit);
void set_word(TableImport&, std::size_t column, std::string const& theirs, std::string const& ours);

// What is folded, and whether deleted records come back, changes nothing that was read.
void open_column(TableImport&, std::size_t column);   // or closes the one that is open
void open_word(TableImport&, std::string const& theirs);
void show_all_words(TableImport&);
void set_deleted(TableImport&, exchange::Deleted);

// The field that each row should say and no column does, such as what an intake is.
[[nodiscard]] std::optional<diary::Field> always_field(TableImport const&);

// Made anew only when something has changed.
[[nodiscard]] TableImportView const& table_view(TableImport const&, diary::Diary const&);

}
