#include "exchange/csv/amounts.h"

#include "exchange/csv/cells.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/units.h"

namespace unknot::exchange {
namespace {

using diary::Field;

std::string_view unit_beside(RowCells const& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.mapping.columns[i].role == CsvColumnRole::amount_unit) return trimmed(row.cells[i]);
    return {};
}

}

Result<std::optional<diary::FieldValue>> read_amount_of(RowCells const& row, std::size_t column) {
    auto const& cell = row.cells[column];
    if (is_no_value(cell)) return std::optional<diary::FieldValue>();
    auto const parts = split_unit(cell);
    auto const unit = parts.unit.empty() ? unit_beside(row) : parts.unit;
    for (auto const field : {Field::intake_portion, Field::intake_volume}) {
        auto const scale = find_unit(diary::row(field).unit, unit);
        if (!scale || unit == "oz") continue;   // an ounce may be one of weight or of volume
        auto target = row.mapping.columns[column];
        target.role = CsvColumnRole::field;
        target.field = field;
        target.scale = *scale;
        auto value = read_table_cell(target, parts.number, row.mapping.dates);
        if (!value) return value.error();
        if (!value.value()) return std::optional<diary::FieldValue>();
        return std::optional(diary::FieldValue(field, std::move(*value.value())));
    }
    auto const beside = parts.unit.empty() && !unit.empty() ? ' ' + std::string(unit) : std::string();
    auto value = read_csv_value(diary::row(Field::intake_note), row.header[column] + ": " + cell + beside, 1);
    if (!value) return value.error();
    return std::optional(diary::FieldValue(Field::intake_note, std::move(value).value()));
}

}
