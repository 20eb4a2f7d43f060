// A table (CSV) that was opened: the meaning of its columns and the records it would give. Every choice reads the file
// again, so that the preview always matches the import.
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
    std::optional<time::Zone> zone;   // of the clock times in the table
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

    // Caches. `counted` is valid until the rows are read again, `seen` until something is folded as well.
    mutable Memo<std::uint64_t, exchange::CsvPreview> counted;   // both keyed by the version of the diary
    mutable Memo<std::uint64_t, TableImportView> seen;
};

[[nodiscard]] TableImport open_table(std::string_view file, std::string_view text, Now const&);

// Each reads the file again with the new choice. A choice that does not suit the file is ignored.
void set_type(TableImport&, diary::RecordType);
void set_always(TableImport&, std::string const& word);
void set_dates(TableImport&, exchange::DateOrder);
void set_column(TableImport&, std::size_t column, std::string const& role);
void set_unit(TableImport&, std::size_t column, std::string const& unit);
void set_word(TableImport&, std::size_t column, std::string const& theirs, std::string const& ours);

// These change nothing that was read: what is folded, and whether deleted records come back.
void open_column(TableImport&, std::size_t column);   // or closes it if it is open
void open_word(TableImport&, std::string const& theirs);
void show_all_words(TableImport&);
void set_deleted(TableImport&, exchange::Deleted);

// A field that each row should have but no column has, such as the kind of an intake.
[[nodiscard]] std::optional<diary::Field> always_field(TableImport const&);

// Cached until something changes.
[[nodiscard]] TableImportView const& table_view(TableImport const&, diary::Diary const&);

}
