// View of a table (CSV) being imported.
#pragma once
#include "app/files/progress.h"
#include "diary/field_table.h"
#include "exchange/csv/choices.h"

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
    std::string reason;   // why it was taken for that
    bool open = false;
    std::vector<std::string> choices;   // roles to choose from; only of the open column
    std::vector<std::string> units;     // of its field, as people write them
    std::size_t unit = 0;
    std::vector<TableWord> words;         // of a field of words; unknown ones first
    std::string word_keys;                // how the keys of our words begin: "muscle.", or "answer." for yes and no
    std::vector<std::string> our_words;   // the words of that field
    std::size_t unknown_words = 0, more_words = 0;
};

// What the file does not say by itself and must be known before its rows are taken in.
struct TableQuestion {
    std::string id;                     // for the answer
    std::string kind;                   // "dates", "unit": the end of the key of its sentence
    std::string column, example;        // from the file
    std::vector<std::string> answers;   // words of ours, of the file where it asks for its kinds, or units
    std::string word_keys;              // how the keys of our words begin; empty: answers are shown as they are
    std::vector<std::string> chosen;
    bool several = false;   // more than one may be chosen
};

struct TableImportView {
    std::string file;
    std::optional<std::string> problem;   // why the file cannot be read
    bool ours = false;                    // saved by Unknot: no questions are needed
    diary::RecordType type = diary::RecordType::cramp;
    std::string always_field;   // a field that each row should have but no column has
    std::vector<std::string> always_words;
    std::optional<std::string> always;
    std::vector<TableQuestion> questions;   // most important first; of an answered one what was chosen
    bool awaits_answers = false;            // no row is read until all that must be said is
    std::vector<std::string> report;        // what the command's preview says, line by line
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
