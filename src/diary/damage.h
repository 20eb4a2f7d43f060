// What is wrong with a line that cannot be read as a record, and what can be recovered from it without guessing.
#pragma once
#include "diary/record.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::diary {

enum class Damage : std::uint8_t {
    joined,         // several records on one line
    stray,          // control characters, commas or a byte order mark around the record, or raw in its strings
    cut_short,      // the end is missing
    too_long,       // for a record
    part_missing,   // a required member is missing, wrong or repeated
    altered,        // no longer JSON
};

struct DamagedLine {
    Damage damage;
    // All records of the line, each id once, if that is certain. Empty for a line that is cut or altered.
    std::vector<Record> records;
    // What can be recognised in a cut or altered line.
    std::optional<RecordId> id;
    std::optional<RecordType> type;
};

// For a line that read_record refuses.
[[nodiscard]] DamagedLine examine_line(std::string_view);

}
