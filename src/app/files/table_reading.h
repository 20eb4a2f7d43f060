// Reads a table as it comes in: one of ours row by row; the text of another program's is kept, as it is understood as a
// whole, and the person first says what it leaves open.
#pragma once
#include "app/core/now.h"
#include "app/files/table_import.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app::files {

class TableReading {
public:
    TableReading(std::size_t announced_bytes, Now const&, TableWords);

    void add(std::string_view piece);
    void end();   // the file is complete

    // Nothing more of it is needed.
    [[nodiscard]] bool is_refused() const {
        return !sampler_.status() && sampler_.status().error().problem == Problem::too_large;
    }

    [[nodiscard]] TableImport take(std::string file);   // call after end()

private:
    void read_header();
    [[nodiscard]] Status understand(TableImport&);   // another program's, from its whole text

    time::Zone zone_;
    time::Instant made_;
    TableWords words_;
    exchange::CsvSampler sampler_;
    bool is_known_ = false;                       // whether it is ours
    std::optional<exchange::CsvReader> reader_;   // of one of ours
    std::string text_;                            // of another program's; of any the beginning, until that is known
};

}
