// Known programs: whose table a file is, by its header, and what its columns hold.
#pragma once
#include "exchange/csv/guess.h"
#include "knowledge/table_knowledge.h"

#include <vector>

namespace unknot::exchange {

// Null for a table of none of them.
[[nodiscard]] knowledge::TableProgram const* find_program(knowledge::TableKnowledge const&,
                                                          std::vector<CsvColumnSample> const&);

// Sets the roles of the columns that the program names, for rows of the type that is wanted.
void apply_program(knowledge::TableKnowledge const&, knowledge::TableProgram const&,
                   std::vector<CsvColumnSample> const&, std::optional<diary::RecordType>, CsvMapping&);

// A column's role in words, as a program's file and the command's --map have it: "start_local", "duration:min",
// "nothing". Fails for what is no role of that type.
[[nodiscard]] Result<CsvTarget> target_from_words(knowledge::TableKnowledge const&, diary::RecordType,
                                                  CsvColumnSample const&, std::string_view words);

}
