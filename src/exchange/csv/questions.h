// What a person has to be asked before the rows of a table are taken in.
#pragma once
#include "exchange/csv/guess.h"
#include "knowledge/table_knowledge.h"

#include <string>
#include <vector>

namespace unknot::exchange {

enum class CsvQuestionKind {
    type,      // what the rows are
    kinds,     // which of the words in a column are cramps
    dates,     // whether the day or the month comes first
    always,    // what every row is: a drink, a food
    numbers,   // whether a comma or a dot is the decimal sign
    unit,      // of a column's numbers
    parts,     // whether 2:05 are minutes and seconds
    words,     // what a word is on the scale from 0 to 10
};

struct CsvQuestion {
    CsvQuestionKind kind;
    std::size_t column = 0;
    std::string example = {};                // a cell of the file
    std::vector<std::string> answers = {};   // to choose from: words of the file, of ours, or units
};

inline constexpr std::size_t csv_questions_limit = 5;

// The most important first. None: the table can be read.
[[nodiscard]] std::vector<CsvQuestion> open_questions(knowledge::TableKnowledge const&, CsvMapping const&,
                                                      std::vector<CsvColumnSample> const&);

}
