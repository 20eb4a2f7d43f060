#include "base/csv.h"

#include <algorithm>

namespace unknot {
namespace {

class Scanner {
public:
    Scanner(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    [[nodiscard]] Error error(std::string what) const {
        return {Problem::malformed, "line " + std::to_string(row_line_), std::move(what)};
    }

    // The next row; one empty field for an empty line.
    Result<CsvRow> row(std::size_t width) {
        row_line_ = line_;
        CsvRow row{line_, {}};
        row.fields.reserve(width);
        for (bool more = true; more;) {
            auto& field = row.fields.emplace_back();
            auto const status = next() == '"' ? quoted(field) : plain(field);
            if (!status) return status.error();
            more = take(separator_);
        }
        take('\r');
        if (!at_end() && !take('\n')) return error("a field goes on after its closing quote");
        return row;
    }

private:
    [[nodiscard]] char next() const { return at_end() ? '\0' : text_[at_]; }

    bool take(char wanted) {
        if (at_end() || text_[at_] != wanted) return false;
        ++at_;
        if (wanted == '\n') ++line_;
        return true;
    }

    Status plain(std::string& field) {
        auto end = at_;
        while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n')
            ++end;
        if (end > at_ && text_[end - 1] == '\r') --end;
        field.assign(text_.substr(at_, end - at_));
        at_ = end;
        if (field.find('"') != std::string::npos) return error("a quote stands inside a field without quotes");
        return {};
    }

    Status quoted(std::string& field) {
        for (take('"');;) {
            auto const end = text_.find('"', at_);
            if (end == std::string_view::npos) return error("a quote is not closed");
            for (char const letter : text_.substr(at_, end - at_))
                line_ += letter == '\n' ? 1 : 0;
            field.append(text_.substr(at_, end - at_));
            at_ = end + 1;
            if (!take('"')) return {};
            field += '"';
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1, row_line_ = 1;
};

bool is_empty(CsvRow const& row) { return row.fields.size() == 1 && row.fields.front().empty(); }

}

Result<CsvTable> read_csv(std::string_view text, char separator) {
    Scanner scanner(text, separator);
    CsvTable table;
    while (!scanner.at_end()) {
        auto row = scanner.row(table.header.size());
        if (!row) return row.error();
        if (is_empty(row.value())) continue;
        if (table.header.empty()) {
            table.header = std::move(row.value().fields);
            continue;
        }
        if (row.value().fields.size() != table.header.size())
            return scanner.error("the row has " + std::to_string(row.value().fields.size()) + " fields, the header " +
                                 std::to_string(table.header.size()));
        table.rows.push_back(std::move(row).value());
    }
    return table;
}

}
