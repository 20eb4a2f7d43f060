#include "exchange/csv/rows.h"

#include "base/csv.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace unknot::exchange {
namespace {

// The offset after the row's line feed. A quote opens a field only at its start. A row with an unclosed quote ends at
// its first line, or it would take the rest of the file with it.
std::size_t end_of_row(std::string_view text, char separator) {
    bool quoted = false, at_start = true;
    auto const most = std::min(text.size(), csv_row_bytes_limit);
    for (std::size_t at = 0; at < most; ++at) {
        char const letter = text[at];
        if (quoted) {
            quoted = letter != '"';   // a doubled quote closes and reopens
            at_start = !quoted;
            continue;
        }
        if (letter == '\n') return at + 1;
        quoted = letter == '"' && at_start;
        at_start = letter == separator;
    }
    if (!quoted && most == text.size()) return most;
    auto const first = text.find('\n');
    return first == std::string_view::npos ? text.size() : first + 1;
}

char separator_of(std::string_view text) {
    constexpr std::string_view separators = ",;\t";   // the first of equally frequent ones
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (char const letter : text.substr(0, csv_row_bytes_limit)) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        if (letter == '\n') break;
        if (auto const at = separators.find(letter); at != std::string_view::npos) ++counts[at];
    }
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

bool is_blank(std::string_view row) { return row.find_first_not_of("\r\n") == std::string_view::npos; }

}

CsvRows::CsvRows(std::string_view text) : text_(without_byte_order_mark(text)), separator_(separator_of(text_)) {}

bool CsvRows::next() {
    while (!text_.empty()) {
        row_ = text_.substr(0, end_of_row(text_, separator_));
        text_.remove_prefix(row_.size());
        row_line_ = line_;
        line_ += static_cast<std::size_t>(std::count(row_.begin(), row_.end(), '\n'));
        if (!is_blank(row_)) return true;
    }
    return false;
}

Result<std::vector<std::string>> CsvRows::fields() const {
    if (row_.size() > csv_row_bytes_limit) return Error{Problem::too_large, {}, "the row is over 128 KB"};
    auto table = read_csv(row_, separator_);
    if (!table) return Error{table.error().problem, {}, table.error().what};
    // Text after a line end would be a second row; end_of_row leaves none.
    if (!table.value().rows.empty()) return Error{Problem::malformed, {}, "a quote stands in the wrong place"};
    return std::move(table.value().header);
}

}
