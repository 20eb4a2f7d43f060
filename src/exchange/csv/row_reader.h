// Reads a row of a CSV file as a record.
#pragma once
#include "diary/record.h"
#include "exchange/csv/mapping.h"
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

    // Error::where is the column. Read rows in the order of the file: equal rows are told apart by their count.
    [[nodiscard]] Result<diary::Record> read(std::vector<std::string> const& cells);

private:
    [[nodiscard]] Status read_cells(std::vector<std::string> const& cells, diary::Record&) const;
    [[nodiscard]] Status read_cell(CsvTarget const&, std::string const& cell, diary::Record&) const;
    [[nodiscard]] Result<time::Moment> read_moment(std::vector<std::string> const& cells) const;
    [[nodiscard]] Result<time::Moment> place(LocalTime const&, std::string const& zone) const;
    [[nodiscard]] std::string cell_of(std::vector<std::string> const& cells, CsvColumnRole) const;
    [[nodiscard]] std::string name_of(CsvColumnRole) const;
    // Of the column that holds a member such as "cramp.duration"; empty: none does.
    [[nodiscard]] std::string name_of(std::string_view member) const;
    [[nodiscard]] Status read_id(std::vector<std::string> const& cells, diary::Record&);
    [[nodiscard]] diary::RecordId hashed_id(std::vector<std::string> const& cells, time::Instant);
    [[nodiscard]] Status read_versions(std::vector<std::string> const& cells, diary::Record&) const;

    CsvMapping mapping_;
    std::vector<std::string> header_;
    time::Zone zone_;
    time::Instant made_;
    std::map<std::string, std::uint32_t> equal_rows_;   // number of equal rows so far, by their hash
};

}
