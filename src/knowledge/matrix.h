// The rules as tables that show what every pair comes to, so that no pair is forgotten: signs by the columns of
// blockers, signs by actions, medicine classes and conditions by columns, questions by populations. Only the command
// and the tests need them.
#pragma once
#include "knowledge/knowledge.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

enum class Mark : char {
    forbidden = 'x',
    ask = '?',
    sometimes = '~',   // forbidden or to be asked about, together with another fact
    later = '-',       // not before help was had
    allowed = '.',
    asked = '!',   // a question that this population may be asked
};

struct Cell {
    Mark mark = Mark::allowed;
    std::string reason;   // never empty
};

struct Matrix {
    std::string_view name, about;
    std::vector<std::string> rows, columns;
    std::vector<Cell> cells;   // row by row

    [[nodiscard]] Cell const& at(std::size_t row, std::size_t column) const {
        return cells[row * columns.size() + column];
    }
};

// What decisions.csv says about the cells that no rule names: why they are allowed.
struct Decision {
    std::string matrix;
    std::vector<std::string> rows;
    std::vector<Column> columns;
    std::string reason;
};

// Reads decisions.csv.
[[nodiscard]] Result<std::vector<Decision>> read_decisions(std::span<EmbeddedFile const>);

// Reads decisions.csv and makes all matrices.
[[nodiscard]] Result<std::vector<Matrix>> read_matrices(std::span<EmbeddedFile const>, Knowledge const&);

// Fails where a cell has neither a rule nor a decision, and where a decision is about no such cell.
[[nodiscard]] Result<std::vector<Matrix>> matrices_of(Knowledge const&, std::span<Decision const>);

// A part of the above: from the data alone, without decisions.
[[nodiscard]] Matrix questions_by_populations(Knowledge const&);

// Null when there is none.
[[nodiscard]] Matrix const* find_matrix(std::span<Matrix const>, std::string_view name);

// A line for each row: its marks, without reasons. Below the header stand the columns, numbered as in the lines.
[[nodiscard]] std::string write_marks(Matrix const&);
// A line "row column: mark, because reason" for each cell of a row; empty for an unknown row.
[[nodiscard]] std::string write_reasons(Matrix const&, std::string_view row);

}
