// What the command import does with a table: understands it, asks, and reads its rows.
#pragma once
#include "cli/options.h"
#include "diary/diary.h"
#include "knowledge/table_knowledge.h"

#include <string>
#include <string_view>

namespace unknot::cli {

// The result of an import: the change, and the report. Where something must be asked there is no change, and the
// questions stand in `questions`.
struct Import {
    diary::Change change;
    std::string report;
    std::string questions = {};
};

[[nodiscard]] Result<Import> import_table(Options const&, std::string_view bytes, diary::Diary const&,
                                          knowledge::TableKnowledge const&, time::Instant made);

// "added: 3\n"
[[nodiscard]] std::string count_line(std::string const& what, std::size_t count);

}
