// Reads a knowledge file of comma-separated values cell by cell, in the manner of FileReader: the first error is kept
// with file and line.
#pragma once
#include "base/csv.h"
#include "base/result.h"
#include "knowledge/file_reader.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

class TableReader {
public:
    // The name must outlive the reader. The header must have exactly these columns.
    TableReader(std::string_view name, std::string_view text, std::span<std::string_view const> columns);

    [[nodiscard]] std::span<CsvRow const> rows() const { return table_.rows; }

    [[nodiscard]] Status status() const;
    void fail(CsvRow const&, Problem, std::string what);

    // The cell of a column, which must exist in the header (asserted).
    [[nodiscard]] std::string const& cell(CsvRow const&, std::string_view column) const;
    [[nodiscard]] std::string text(CsvRow const&, std::string_view column);                // refuses an empty one
    [[nodiscard]] std::optional<double> decimal(CsvRow const&, std::string_view column);   // empty cell: none
    [[nodiscard]] std::string word(CsvRow const&, std::string_view column, Words known);
    // The words of a cell, separated by spaces.
    [[nodiscard]] std::vector<std::string> words(CsvRow const&, std::string_view column) const;

    template <class Enumeration, std::size_t count>
    [[nodiscard]] Enumeration enumerator(CsvRow const& row, std::string_view column,
                                         std::array<std::string_view, count> const& words) {
        auto const found = std::find(words.begin(), words.end(), word(row, column, words));
        return found == words.end() ? Enumeration{} : static_cast<Enumeration>(found - words.begin());
    }

private:
    std::string_view name_;
    CsvTable table_;
    mutable std::size_t next_ = 0;   // the column to try first
    std::optional<Error> error_;
};

}
