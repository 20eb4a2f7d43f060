// Intents for a table (CSV) being imported.
#pragma once
#include "diary/field_table.h"
#include "exchange/csv/choices.h"

#include <cstddef>
#include <string>
#include <variant>

namespace unknot::app::files {

struct ChooseTable {};

struct SetTableType {
    diary::RecordType type;
};

struct SetTableAlways {   // a word for every row, see TableImportView::always
    std::string word;
};

struct SetDateOrder {
    exchange::DateOrder order;
};

struct AnswerTable {   // see TableImportView::questions
    std::string question, answer;
};

struct UnfoldColumn {   // or folds it if it is open
    std::size_t column;
};

struct SetColumn {
    std::size_t column;
    std::string role;   // see TableColumn
};

struct SetColumnUnit {
    std::size_t column;
    std::string unit;   // see TableColumn::units
};

struct UnfoldWord {   // in the open column
    std::string theirs;
};

struct SetColumnWord {
    std::size_t column;
    std::string theirs, ours;   // `ours` empty: left out
};

struct ShowAllWords {};

struct SetDeletedRows {
    exchange::Deleted deleted;
};

struct SaveRefused {};   // saves the refused rows as a file

struct ApplyTable {};

using TableIntent =
    std::variant<ChooseTable, SetTableType, SetTableAlways, SetDateOrder, AnswerTable, UnfoldColumn, SetColumn,
                 SetColumnUnit, UnfoldWord, SetColumnWord, ShowAllWords, SetDeletedRows, SaveRefused, ApplyTable>;

}
