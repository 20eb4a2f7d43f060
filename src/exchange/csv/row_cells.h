// The cells of a row by what their columns hold.
#pragma once
#include "exchange/csv/mapping.h"

#include <string>
#include <vector>

namespace unknot::exchange {

// All must outlive it; there are as many cells as columns.
struct RowCells {
    CsvMapping const& mapping;
    std::vector<std::string> const& header;
    std::vector<std::string> const& cells;

    // Null when no column has that role.
    [[nodiscard]] CsvTarget const* target(CsvColumnRole role) const {
        for (auto const& target : mapping.columns)
            if (target.role == role) return &target;
        return nullptr;
    }

    [[nodiscard]] std::string cell(CsvColumnRole role) const { return text(cells, role); }

    [[nodiscard]] std::string name(CsvColumnRole role) const { return text(header, role); }

private:
    [[nodiscard]] std::string text(std::vector<std::string> const& texts, CsvColumnRole role) const {
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (mapping.columns[i].role == role) return std::string(trimmed(texts[i]));
        return {};
    }
};

}
