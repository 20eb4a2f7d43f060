// What is wrong with a line that is no record, and what of it can be had back without a guess.
#pragma once
#include "diary/record.h"

#include <optional>
#include <string_view>
#include <vector>

namespace unknot::diary {

enum class Damage : std::uint8_t {
    joined,         // several records on one line
    stray,          // control characters, commas or a mark around the record, or raw in its texts
    cut_short,      // the end is missing
    too_long,       // for a record
    part_missing,   // a member each record has is missing, wrong, or there twice
    altered,        // no JSON any more
};

struct DamagedLine {
    Damage damage;
    // All the line holds, where that is certain: each id once. Of a cut or altered line, nothing.
    std::vector<Record> records;
    // What can be made out of such a line.
    std::optional<RecordId> id;
    std::optional<RecordType> type;
};

// Of a line that read_record refuses.
[[nodiscard]] DamagedLine examine_line(std::string_view);

}
