// What can be wanted of a table (CSV) that is being taken in.
#pragma once
#include "diary/field_table.h"
#include "exchange/csv/import.h"

#include <cstddef>
#include <string>
#include <variant>

namespace unknot::app::files {

struct ChooseTable {};

struct SetTableType {
    diary::RecordType type;
};

struct SetTableAlways {   // what every row is, see TableImportView::always
    std::string word;
};

struct SetDateOrder {
    exchange::DateOrder order;
};

struct UnfoldColumn {   // or folds the one that is open
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

struct UnfoldWord {   // of the column that is open
    std::string theirs;
};

struct SetColumnWord {
    std::size_t column;
    std::string theirs, ours;   // ours empty: left out
};

struct ShowAllWords {};

struct SetDeletedRows {
    exchange::Deleted deleted;
};

struct SaveRefused {};   // as a file

struct ApplyTable {};

using TableIntent =
    std::variant<ChooseTable, SetTableType, SetTableAlways, SetDateOrder, UnfoldColumn, SetColumn, SetColumnUnit,
                 UnfoldWord, SetColumnWord, ShowAllWords, SetDeletedRows, SaveRefused, ApplyTable>;

}
