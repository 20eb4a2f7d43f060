// How other programs and people write their tables: names of columns and words in several languages, and the layouts of
// known programs. Read from assets/imports.
#pragma once
#include "base/result.h"
#include "knowledge/embedded.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::knowledge {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// All names and words are as base/fold.h folds them, with one space between words.
struct ColumnNames {
    std::string holds;   // "cramp.strength", or "start", "end" and "kind"
    std::vector<std::string> names;
    bool telling = false;   // a column of that name shows what the rows are
};

struct FieldWords {
    std::string field;   // "side": of whatever type
    Pairs words;         // theirs and ours
};

struct TableProgram {
    std::string id, name;              // "strava", "Strava, list of activities"
    std::vector<std::string> header;   // columns that together no other program has, as the program writes them
    std::vector<std::string> cells;    // one of which stands somewhere, where the header alone tells too little
    std::string type;                  // of record; empty: the rows are of several kinds
    Pairs columns;                     // name, and what it holds: "Vitamin D (IU)", "vitamin_d:IU"
    Pairs always;                      // "what", "food"
    std::vector<std::pair<std::string, Pairs>> words;   // by column: theirs and ours
    std::string kinds_in;     // the column that says what a row is, where they are of several kinds
    std::string kind_parts;   // what stands between the kinds in one cell; empty: a cell is one kind
    std::string only_with;    // a row counts only where this column is not empty
};

struct TableKnowledge {
    std::vector<ColumnNames> columns;
    std::vector<FieldWords> words;
    std::vector<TableProgram> programs;
};

// Reads the files whose names begin with "imports/": names.json, and one for each program.
[[nodiscard]] Result<std::shared_ptr<TableKnowledge const>> read_table_knowledge(std::span<EmbeddedFile const>);

}
