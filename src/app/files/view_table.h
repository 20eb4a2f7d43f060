// View of a table (CSV) being imported.
#pragma once
#include "app/files/progress.h"
#include "exchange/csv/import.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

struct TableWord {
    std::string theirs, shown, ours;   // `ours` empty: see `left_out`
    bool left_out = false;             // false while `ours` is empty: rows with this word are refused
};

// One column of the file. `role` is a word: "nothing", "start_local", "date", "clock", "ours" (a column of our own that
// holds no field), or the name of a field.
struct TableColumn {
    std::string name;
    std::vector<std::string> examples;   // some of its cells
    std::string role;
    bool open = false;
    std::vector<std::string> choices;   // roles to choose from; only of the open column
    std::vector<std::string> units;     // of its field, as people write them
    std::size_t unit = 0;
    std::vector<TableWord> words;         // of a field of words; unknown ones first
    std::string word_keys;                // how the keys of our words begin: "muscle.", or "answer." for yes and no
    std::vector<std::string> our_words;   // the words of that field
    std::size_t unknown_words = 0, more_words = 0;
};

struct TableImportView {
    std::string file;
    std::optional<std::string> problem;   // why the file cannot be read
    bool ours = false;                    // saved by Unknot: no questions are needed
    diary::RecordType type = diary::RecordType::cramp;
    std::string always_field;   // a field that each row should have but no column has
    std::vector<std::string> always_words;
    std::optional<std::string> always;
    bool asks_date_order = false;
    exchange::DateOrder dates = exchange::DateOrder::day_first;
    std::vector<TableColumn> columns;
    std::optional<std::string> open_word;   // in the open column
    bool no_time = false;                   // no column holds a time yet, so nothing can be read
    std::optional<FileProgress> progress;   // while it is read or compared; what follows is not known yet
    std::size_t rows = 0;
    exchange::CsvPreview preview;
    exchange::Deleted deleted = exchange::Deleted::stay_deleted;
    std::size_t changes = 0;   // number of records that would be imported

    struct Refusal {
        std::size_t line = 0;
        std::string column, reason;
    };

    std::vector<Refusal> refused;   // the first few
};

}
