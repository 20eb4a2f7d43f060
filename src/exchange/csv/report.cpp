#include "exchange/csv/report.h"

#include "base/utf8.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

void append_cells(std::vector<std::string>& row, std::vector<std::string> const& cells) {
    for (auto const& cell : cells)
        row.push_back(to_utf8(cell));
}

}

std::string write_csv_report(CsvImport const& import) {
    std::string out;
    std::vector<std::string> head{"line", "column", "reason"};
    append_cells(head, import.header);
    append_csv_row(out, head);
    for (auto const& refused : import.refused) {
        std::vector<std::string> row{std::to_string(refused.line), to_utf8(refused.error.where), refused.error.what};
        // A row that cannot be split is found by its line.
        if (auto const cells = split_csv_row(refused.row, import.separator)) append_cells(row, cells.value());
        row.resize(std::max(row.size(), head.size()));
        append_csv_row(out, row);
    }
    return out;
}

}
