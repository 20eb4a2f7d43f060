// The rows of a CSV file, which may come in piece by piece. A broken row costs only itself.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

inline constexpr std::size_t csv_row_bytes_limit = 128u << 10;
inline constexpr std::size_t csv_columns_limit = 256;   // more than a person can assign a meaning to

// How another program's file is laid out. Without a separator it is the most frequent one of the first row.
struct CsvLayout {
    std::optional<char> separator = {};
    std::size_t header_line = 1;   // lines above it are passed over

    [[nodiscard]] bool is_found() const { return separator.has_value(); }
};

class CsvRows {
public:
    CsvRows() = default;

    explicit CsvRows(CsvLayout const& layout) : layout_(layout), separator_(layout.separator) {}

    CsvRows(std::string_view whole_file, CsvLayout const& layout) : CsvRows(layout) {
        add(whole_file);
        end();
    }

    explicit CsvRows(std::string_view whole_file) {
        add(whole_file);
        end();
    }

    void add(std::string_view piece);

    void end() { ended_ = true; }   // the file is complete

    // Moves to the next row that is not empty; false when the rest of the file is needed first, or at its end.
    [[nodiscard]] bool next();

    [[nodiscard]] std::size_t line() const { return row_line_; }   // from 1, where the row begins

    // Valid until the next call of add.
    [[nodiscard]] std::string_view row() const { return std::string_view(text_).substr(row_at_, row_size_); }

    // The most frequent of comma, semicolon and tab in the first row.
    [[nodiscard]] char separator() const { return separator_.value_or(','); }

    // Fails where split_csv_row does; in a file whose layout was found, a quote inside a field without quotes is part
    // of it.
    [[nodiscard]] Result<std::vector<std::string>> fields() const;
    // Of the row as the header of the file: fails without columns and over 256 as well, and says the line.
    [[nodiscard]] Result<std::vector<std::string>> header() const;

private:
    [[nodiscard]] bool begin();

    CsvLayout layout_;
    std::string text_;     // from the row on
    std::size_t at_ = 0;   // of the next row in `text_`
    std::size_t row_at_ = 0, row_size_ = 0;
    bool begun_ = false;              // the mark at the start is passed over
    std::optional<char> separator_;   // known once the first row has come in
    std::size_t line_ = 1, row_line_ = 0;
    bool ended_ = false;
};

// The cells of a row. Fails where read_csv does, and with Problem::too_large over 128 KB.
[[nodiscard]] Result<std::vector<std::string>> split_csv_row(std::string_view row, char separator);

}
