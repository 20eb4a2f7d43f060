// Reads a row of a CSV file as a record.
#pragma once
#include "diary/record.h"
#include "exchange/csv/row_cells.h"
#include "time/zone.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unknot::exchange {

class CsvRowReader {
public:
    // The mapping must fit the header (asserted).
    CsvRowReader(CsvMapping, std::vector<std::string> header, time::Zone, time::Instant made);

    // Why a row of another program's table is none to read: it is empty (no words), of a kind that is not wanted (the
    // kind), or says nothing that is taken in.
    [[nodiscard]] std::optional<std::string> left_out(std::vector<std::string> const& cells) const;

    // Error::where is the column. Read rows in the order of the file: equal rows are told apart by their count.
    [[nodiscard]] Result<diary::Record> read(std::vector<std::string> cells);

    // Of the record read last: only its day is known.
    [[nodiscard]] bool is_timeless() const { return is_timeless_; }

    // Whether the record read last has more than a day, or is what it is by its day alone, as a cramp.
    [[nodiscard]] bool has_contents(diary::Record const&) const;

private:
    [[nodiscard]] bool is_ours() const { return mapping_.apostrophe == Apostrophe::guards_formula; }

    [[nodiscard]] Status fit(std::vector<std::string>& cells) const;
    [[nodiscard]] Status read_cells(RowCells const&, diary::Record&) const;
    [[nodiscard]] Status read_cell(CsvTarget const&, std::string const& cell, diary::Record&) const;
    void set_length(double seconds, diary::Record&) const;
    // Of the column that holds a member such as "cramp.duration"; empty: none does.
    [[nodiscard]] std::string name_of(std::string_view member) const;
    [[nodiscard]] Status read_id(RowCells const&, diary::Record&);
    [[nodiscard]] diary::RecordId hashed_id(diary::Record const&);
    [[nodiscard]] Status read_versions(RowCells const&, diary::Record&) const;

    CsvMapping mapping_;
    std::vector<std::string> header_;
    time::Zone zone_;
    time::Instant made_;
    bool is_timeless_ = false;
    std::map<std::string, std::uint32_t> equal_rows_;   // number of equal rows so far, by their hash
};

}
