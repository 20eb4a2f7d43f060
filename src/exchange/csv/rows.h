// Iterates the rows of a CSV text, so that a broken row costs only itself.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::size_t csv_bytes_limit = 32u << 20;
inline constexpr std::size_t csv_row_bytes_limit = 128u << 10;
inline constexpr std::size_t csv_rows_limit = 200'000;
inline constexpr std::size_t csv_columns_limit = 256;   // more than a person can assign a meaning to

class CsvRows {
public:
    // Skips a byte order mark. The separator is the most frequent of comma, semicolon and tab in the first row. The
    // text must outlive the rows.
    explicit CsvRows(std::string_view text);

    // Moves to the next row that is not empty; false at the end.
    [[nodiscard]] bool next();

    [[nodiscard]] std::size_t line() const { return row_line_; }   // from 1, where the row begins

    // Fails where read_csv does, and with Problem::too_large over 128 KB.
    [[nodiscard]] Result<std::vector<std::string>> fields() const;

private:
    std::string_view text_, row_;
    char separator_;
    std::size_t line_ = 1, row_line_ = 0;
};

}
