// What the rows of another program's table are.
#pragma once
#include "exchange/csv/guess.h"
#include "knowledge/table_knowledge.h"

namespace unknot::exchange {

// The type of record that the columns tell of, by their names and cells; not known where none does, or several do
// alike. Rows are cramps only where a column says so: strength, muscle, side, or the word itself. A column whose words
// say what each row is makes it a question which of them are cramps.
void guess_type(knowledge::TableKnowledge const&, std::vector<CsvColumnSample> const&, CsvMapping&);

// A column that says by yes and no whether there was a cramp: of a cramp with its time, or of the day.
void guess_happened(knowledge::TableKnowledge const&, std::vector<CsvColumnSample> const&, CsvMapping&);

// What every row is that no column says: a drink, a food, the start of a medicine.
enum class TypeSaid { no, yes };   // by the person
void guess_always(std::vector<CsvColumnSample> const&, TypeSaid, CsvMapping&);

}
