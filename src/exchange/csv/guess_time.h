// Which columns of another program's table say when a row was.
#pragma once
#include "exchange/csv/guess.h"
#include "knowledge/table_knowledge.h"

namespace unknot::exchange {

// Sets the roles of times, how they are spelt, and the order of days; a column that is named as one of times holds them
// even where its cells cannot be read, so that none is at noon without a word.
void guess_times(knowledge::TableKnowledge const&, std::vector<CsvColumnSample> const&, CsvMapping&);

// The order of days in the columns that hold them: what their cells decide, or not known.
void guess_order(std::vector<CsvColumnSample> const&, CsvMapping&);

}
