// A page: the records of one UTC day as stored, one JSON line each. Unreadable lines are kept byte for byte.
#pragma once
#include "diary/change.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::diary {

struct BrokenLine {
    std::size_t line = 0;   // from 1
    std::string text;
    Error error;
};

struct PageContent {
    std::vector<Record> records;
    std::vector<BrokenLine> broken;
};

// Never fails: what cannot be read as a record is a broken line. Empty lines are skipped.
[[nodiscard]] PageContent read_page(std::string_view text);

// A single line that is not blank: only such lines are stored.
[[nodiscard]] bool is_page_line(std::string_view);

// The stored page after the part of the change that belongs to it. Untouched lines keep their bytes and are not parsed;
// lines of the same id become one. Fails with Problem::conflict when a patch edits a record that is not stored any
// more: then send the whole record in Change::records.
[[nodiscard]] Result<std::string> apply_to_page(Change const&, std::string_view key, std::string_view stored);

}
