#include "exchange/csv/rows.h"

#include "base/csv.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace unknot::exchange {
namespace {

enum class Rest : bool { may_follow, is_here };   // of the file

// The offset after the row's line feed; nullopt if the rest of the file is needed to know. A quote opens a field only
// at its start. A row with an unclosed quote ends at its first line, or it would take the rest of the file with it.
std::optional<std::size_t> end_of_row(std::string_view text, char separator, Rest rest) {
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
    bool const all_seen = most == text.size();
    if (all_seen && rest == Rest::may_follow) return {};
    if (all_seen && !quoted) return most;
    auto const first = text.find('\n');
    if (first != std::string_view::npos) return first + 1;
    return rest == Rest::is_here ? std::optional(text.size()) : std::nullopt;
}

// Nullopt if the first row has not come in yet.
std::optional<char> separator_of(std::string_view text, Rest rest) {
    constexpr std::string_view separators = ",;\t";   // the first of equally frequent ones
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false, whole = rest == Rest::is_here || text.size() >= csv_row_bytes_limit;
    for (char const letter : text.substr(0, csv_row_bytes_limit)) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        whole = whole || letter == '\n';
        if (letter == '\n') break;
        if (auto const at = separators.find(letter); at != std::string_view::npos) ++counts[at];
    }
    if (!whole) return {};
    return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

bool opens_quotes(std::string_view row, char separator) {
    return row.starts_with('"') || row.find(std::string{separator, '"'}) != std::string_view::npos;
}

std::vector<std::string> plain_fields(std::string_view row, char separator) {
    row = row.substr(0, row.find_last_not_of("\r\n") + 1);
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= row.size();) {
        auto const end = std::min(row.find(separator, at), row.size());
        fields.emplace_back(row.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

bool is_blank(std::string_view row) { return row.find_first_not_of("\r\n") == std::string_view::npos; }

}

void CsvRows::add(std::string_view piece) {
    text_.erase(0, at_);
    at_ = row_at_ = row_size_ = 0;
    text_.append(piece);
}

bool CsvRows::begin() {
    if (begun_) return true;
    if (!ended_ && text_.size() < byte_order_mark.size()) return false;
    auto const text = without_byte_order_mark(text_);
    if (!separator_) separator_ = separator_of(text, ended_ ? Rest::is_here : Rest::may_follow);
    begun_ = separator_.has_value();
    if (begun_) at_ = text_.size() - text.size();
    return begun_;
}

bool CsvRows::next() {
    while (begin() && at_ < text_.size()) {
        auto const text = std::string_view(text_).substr(at_);
        auto const end = end_of_row(text, *separator_, ended_ ? Rest::is_here : Rest::may_follow);
        if (!end) {
            // A row that is too long will be refused whatever it says, so the rest of its first line is not collected.
            if (text.size() > csv_row_bytes_limit) text_.resize(at_ + csv_row_bytes_limit + 1);
            return false;
        }
        row_at_ = at_;
        row_size_ = *end;
        at_ += row_size_;
        row_line_ = line_;
        line_ += static_cast<std::size_t>(std::count(row().begin(), row().end(), '\n'));
        if (!is_blank(row()) && row_line_ >= layout_.header_line) return true;
    }
    return false;
}

Result<std::vector<std::string>> CsvRows::fields() const {
    auto fields = split_csv_row(row(), separator());
    bool const is_plain = layout_.is_found() && !opens_quotes(row(), separator());
    if (fields || row().size() > csv_row_bytes_limit || !is_plain) return fields;
    return plain_fields(row(), separator());
}

Result<std::vector<std::string>> CsvRows::header() const {
    auto const line = "line " + std::to_string(row_line_);
    auto fields = this->fields();
    if (!fields) return Error{fields.error().problem, line, fields.error().what};
    if (fields.value().empty()) return Error{Problem::malformed, line, "the header is empty"};
    if (fields.value().size() > csv_columns_limit)
        return Error{Problem::too_large, line, "the file has over " + std::to_string(csv_columns_limit) + " columns"};
    return fields;
}

Result<std::vector<std::string>> split_csv_row(std::string_view row, char separator) {
    if (row.size() > csv_row_bytes_limit) return Error{Problem::too_large, {}, "the row is over 128 KB"};
    auto table = read_csv(row, separator);
    if (!table) return Error{table.error().problem, {}, table.error().what};
    // Text after a line end would be a second row; end_of_row leaves none.
    if (!table.value().rows.empty()) return Error{Problem::malformed, {}, "a quote stands in the wrong place"};
    return std::move(table.value().header);
}

}
