// A table (CSV) that was opened: the meaning of its columns and the records it would give. Every choice reads another
// program's table again, in small steps, so that the preview always matches the import.
#pragma once
#include "app/core/memo.h"
#include "app/files/comparison.h"
#include "app/files/view_table.h"
#include "diary/diary.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/questions.h"

#include <memory>
#include <optional>
#include <string>

namespace unknot::app::files {

using TableWords = std::shared_ptr<knowledge::TableKnowledge const>;

struct TableImport {
    TableImport(std::string name, time::Zone of_clocks, time::Instant now, TableWords known)
        : file(std::move(name)), zone(std::move(of_clocks)), made(now), words(std::move(known)) {}

    std::string file;
    time::Zone zone;   // of the clock times in the table
    time::Instant made;
    TableWords words;   // how others write their tables
    std::optional<std::string> problem;
    bool ours = false;
    std::vector<exchange::CsvColumnSample> columns;
    exchange::CsvLayout layout;
    exchange::CsvMapping mapping;
    std::vector<exchange::CsvQuestion> questions;   // that are open; until they are answered no row is read
    exchange::Deleted deleted = exchange::Deleted::stay_deleted;
    std::optional<std::size_t> open_column;
    std::optional<std::string> open_word;
    bool all_words = false;
    bool has_time = false;

    std::string text;                            // of another program's table
    std::optional<exchange::CsvReader> reader;   // while it is read
    std::size_t bytes_read = 0;                  // of `text`
    exchange::CsvImport import;
    Comparison<exchange::CsvPreview> comparison;
    ProgressSteps steps;

    // Cache; valid until something is read, folded or chosen. The key is the version of the diary.
    mutable Memo<std::uint64_t, TableImportView> seen;
};

// After a choice: asks what is still open, and reads the rows when nothing is.
void read_again(TableImport&);

// For another program's table: guesses what its columns hold.
void guess_mapping(TableImport&);

// Whether the table still has to be read or compared with the diary.
[[nodiscard]] bool is_in_work(TableImport const&, diary::Diary const&);
// Does enough for a short table to be ready at once.
void begin_work(TableImport&, diary::Diary const&);
// Does a little more; returns whether to draw again.
bool work_on(TableImport&, diary::Diary const&);
[[nodiscard]] std::optional<FileProgress> progress_of(TableImport const&, diary::Diary const&);

// Each has another program's table read again with the new choice. A choice that does not suit it is ignored.
void set_type(TableImport&, diary::RecordType);
void set_always(TableImport&, std::string const& word);
void set_dates(TableImport&, exchange::DateOrder);
void answer_question(TableImport&, std::string const& question, std::string const& answer);
void set_column(TableImport&, std::size_t column, std::string const& role);
void set_unit(TableImport&, std::size_t column, std::string const& unit);
void set_word(TableImport&, std::size_t column, std::string const& theirs, std::string const& ours);

// These change nothing that was read: what is folded, and whether deleted records come back.
void open_column(TableImport&, std::size_t column);   // or closes it if it is open
void open_word(TableImport&, std::string const& theirs);
void show_all_words(TableImport&);
void set_deleted(TableImport&, exchange::Deleted);

// Of a question, for its answer: "unit 3".
[[nodiscard]] std::string question_id(exchange::CsvQuestion const&);

// A field that each row should have but no column has, such as the kind of an intake.
[[nodiscard]] std::optional<diary::Field> always_field(TableImport const&);

// Cached until something changes.
[[nodiscard]] TableImportView const& table_view(TableImport const&, diary::Diary const&);

}
