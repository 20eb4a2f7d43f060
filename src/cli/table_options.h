// The options of import that say what a table holds.
#pragma once
#include "cli/options.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/questions.h"
#include "knowledge/table_knowledge.h"

#include <string>
#include <vector>

namespace unknot::cli {

using Samples = std::vector<exchange::CsvColumnSample>;

// What the file says by itself, changed by the options.
[[nodiscard]] Result<exchange::CsvMapping>
mapping_by_options(Options const&, Samples const&, exchange::CsvLayout const&, knowledge::TableKnowledge const&);

// The question with an example, and how to answer it.
[[nodiscard]] std::string question_text(exchange::CsvQuestion const&, exchange::CsvMapping const&, Samples const&);

}
