// What is shown of a table (CSV) that is being taken in.
#pragma once
#include "exchange/csv/import.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

struct TableWord {
    std::string theirs, shown, ours;   // ours empty: see `left_out`
    bool left_out = false;             // neither: this word refuses its rows
};

// One column of the file. `role` is a word: "nothing", "start_local", "date", "clock", "ours" (a column of our own
// that no field is), or the name of a field.
struct TableColumn {
    std::string name;
    std::vector<std::string> examples;   // of its cells
    std::string role;
    bool open = false;
    std::vector<std::string> choices;   // what it could hold; of the open one
    std::vector<std::string> units;     // of its field, as people write them
    std::size_t unit = 0;
    std::vector<TableWord> words;         // of a field of words, those not known first
    std::vector<std::string> our_words;   // of that field
    std::size_t unknown_words = 0, more_words = 0;
};

struct TableImportView {
    std::string file;
    std::optional<std::string> problem;   // why nothing can be read from it
    bool ours = false;                    // a file of Unknot: nothing needs to be asked
    diary::RecordType type = diary::RecordType::cramp;
    std::string always_field;   // of the type, when each row should say it and no column does
    std::vector<std::string> always_words;
    std::optional<std::string> always;
    bool asks_date_order = false;
    exchange::DateOrder dates = exchange::DateOrder::day_first;
    std::vector<TableColumn> columns;
    std::optional<std::string> open_word;   // of the open column
    bool no_time = false;                   // no column holds a time yet: nothing can be read
    std::size_t rows = 0;
    exchange::CsvPreview preview;
    exchange::Deleted deleted = exchange::Deleted::stay_deleted;
    std::size_t changes = 0;   // how many records would be taken in

    struct Refusal {
        std::size_t line = 0;
        std::string column, reason;
    };

    std::vector<Refusal> refused;   // the first few
};

}
