#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_field.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/guess_rows.h"
#include "exchange/csv/guess_time.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/programs.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::RecordType;
using Columns = std::vector<CsvColumnSample>;
using knowledge::TableKnowledge;

constexpr auto by_name_and_cells = "by its name and its cells";

bool is_used(CsvMapping const& mapping, CsvTarget const& wanted) {
    bool const text = wanted.role == CsvColumnRole::field && diary::row(wanted.field).kind == diary::Kind::text;
    return !text && std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](CsvTarget const& other) {
        return other.role == wanted.role && other.field == wanted.field;
    });
}

// The field of this type that the name stands for, if the cells fit.
std::optional<Field> field_for(TableKnowledge const& tables, RecordType type, CsvColumnSample const& column) {
    auto const name = read_column_name(column.name);
    auto const prefix = std::string(word(type)) + '.';
    for (auto const* row : rows_with(tables, name)) {
        // A note is called the same whatever the rows are.
        if (auto const note = diary::find_field(type, "note");
            note && row->holds == "cramp.note" && fits(tables, *note, column))
            return note;
        if (!row->holds.starts_with(prefix)) continue;
        auto const field = diary::find_field(type, row->holds.substr(prefix.size()));
        if (field && fits(tables, *field, column)) return field;
    }
    auto own = name.words;
    std::replace(own.begin(), own.end(), ' ', '_');
    auto const field = diary::find_field(type, own);
    return field && fits(tables, *field, column) ? field : std::nullopt;
}

bool holds(TableKnowledge const& tables, std::string_view role, CsvColumnSample const& column) {
    return is_named(tables, role, read_column_name(column.name));
}

// "Amount" is a portion or a volume, by its unit: in each row, in the name, or, of a drink, to be asked.
void guess_amount(TableKnowledge const& tables, Columns const& columns, CsvMapping& mapping) {
    if (mapping.type != RecordType::intake) return;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& target = mapping.columns[i];
        auto const cells = telling_cells(columns[i]);
        auto const name = read_column_name(columns[i].name);
        if (target.role != CsvColumnRole::nothing || !holds(tables, "intake.amount", columns[i]) || name.is_relative ||
            cells.empty())
            continue;
        auto const unit = std::find_if(columns.begin(), columns.end(),
                                       [&](auto const& other) { return holds(tables, "intake.amount_unit", other); });
        bool const in_cells =
            std::all_of(cells.begin(), cells.end(), [](auto const& cell) { return !split_unit(cell).unit.empty(); });
        if (unit != columns.end() || in_cells) {
            target.role = CsvColumnRole::amount;
            if (unit != columns.end())
                mapping.columns[static_cast<std::size_t>(unit - columns.begin())].role = CsvColumnRole::amount_unit;
        } else if (fits(tables, Field::intake_portion, columns[i]) && !name.hints.empty()) {
            target = field_target(tables, Field::intake_portion, columns[i]);
        } else if (fits(tables, Field::intake_volume, columns[i])) {
            target = field_target(tables, Field::intake_volume, columns[i]);
        }
        target.decimal = decimal_sign_of(cells);
        target.reason = by_name_and_cells;
        return;
    }
}

void guess_fields(TableKnowledge const& tables, Columns const& columns, CsvMapping& mapping) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (mapping.columns[i].role != CsvColumnRole::nothing) continue;
        auto const field = field_for(tables, mapping.type, columns[i]);
        if (!field) continue;
        auto target = field_target(tables, *field, columns[i]);
        if (is_used(mapping, target)) continue;
        leave_unknown_words(tables, columns[i], target);
        add_second_words(tables, columns[i], target);
        mapping.columns[i] = std::move(target);
        mapping.columns[i].reason = by_name_and_cells;
    }
    guess_amount(tables, columns, mapping);
}

// A column that shows nothing of its own style has that of the file.
void guess_numbers(Columns const& columns, CsvMapping& mapping) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const role = mapping.columns[i].role;
        bool const time =
            role != CsvColumnRole::nothing && role != CsvColumnRole::field && role != CsvColumnRole::amount;
        if (time) continue;
        auto const own = telling_cells(columns[i]);
        cells.insert(cells.end(), own.begin(), own.end());
    }
    auto const file = decimal_sign_of(cells);
    for (auto& target : mapping.columns)
        if (target.decimal == DecimalSign::unknown) target.decimal = file;
}

}

CsvMapping guess_table(TableKnowledge const& tables, Columns const& columns, CsvLayout const& layout,
                       std::optional<RecordType> type) {
    CsvMapping mapping;
    mapping.layout = layout;
    mapping.columns.resize(columns.size());
    auto const* const program = find_program(tables, columns);
    bool const fits_program = program != nullptr && (!type || program->type.empty() || program->type == word(*type));
    if (fits_program) apply_program(tables, *program, columns, type, mapping);
    bool const all_said = fits_program && !program->columns.empty();
    if (!all_said) {
        guess_times(tables, columns, mapping);
        if (type || fits_program)
            mapping.type = type.value_or(mapping.type);
        else
            guess_type(tables, columns, mapping);
        guess_happened(tables, columns, mapping);
        guess_fields(tables, columns, mapping);
        guess_always(columns, type ? TypeSaid::yes : TypeSaid::no, mapping);
    }
    if (all_said) guess_order(columns, mapping);
    guess_numbers(columns, mapping);
    return mapping;
}

}
