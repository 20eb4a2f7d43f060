#include "exchange/csv/report.h"

#include "base/utf8.h"
#include "exchange/csv/rows.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

void append_cells(std::vector<std::string>& row, CsvRows const& rows) {
    auto const cells = rows.fields();
    if (!cells) return;   // a row that cannot be split is found by its line
    for (auto const& cell : cells.value())
        row.push_back(to_utf8(cell));
}

}

std::string write_csv_report(std::string_view text, std::vector<CsvRefusal> const& refused) {
    std::string out;
    CsvRows rows(text);
    std::vector<std::string> head{"line", "column", "reason"};
    if (rows.next()) append_cells(head, rows);
    append_csv_row(out, head);
    for (auto const& refusal : refused) {
        while (rows.line() < refusal.line && rows.next())
            continue;
        std::vector<std::string> row{std::to_string(refusal.line), to_utf8(refusal.error.where), refusal.error.what};
        if (rows.line() == refusal.line) append_cells(row, rows);
        row.resize(std::max(row.size(), head.size()));
        append_csv_row(out, row);
    }
    return out;
}

}
