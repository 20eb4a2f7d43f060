#include "exchange/csv/programs.h"

#include "base/fold.h"
#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_field.h"
#include "exchange/csv/units.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace unknot::exchange {
namespace {

constexpr std::pair<std::string_view, CsvColumnRole> roles[] = {
    {"nothing", CsvColumnRole::nothing},   {"start_local", CsvColumnRole::start_local},
    {"date", CsvColumnRole::date},         {"clock", CsvColumnRole::clock},
    {"end_time", CsvColumnRole::end},      {"at_utc", CsvColumnRole::at_utc},
    {"offset", CsvColumnRole::utc_offset}, {"happened", CsvColumnRole::happened},
    {"amount", CsvColumnRole::amount},     {"amount_unit", CsvColumnRole::amount_unit}};

std::optional<std::size_t> find_column(std::vector<CsvColumnSample> const& columns, std::string_view name) {
    auto const said = fold(name);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (fold(trimmed(columns[i].name)) == said) return i;
    return {};
}

bool has_cells(std::vector<CsvColumnSample> const& columns, std::vector<std::string> const& wanted) {
    return wanted.empty() || std::any_of(columns.begin(), columns.end(), [&](auto const& column) {
               return std::any_of(wanted.begin(), wanted.end(), [&](auto const& cell) {
                   return std::find(column.cells.begin(), column.cells.end(), cell) != column.cells.end();
               });
           });
}

bool is_taken(CsvMapping const& mapping, CsvTarget const& target) {
    bool const text = target.role == CsvColumnRole::field && diary::row(target.field).kind == diary::Kind::text;
    return !text && std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](auto const& other) {
        return other.role == target.role && other.field == target.field;
    });
}

TimeSpelling spelling_of(CsvColumnSample const& column) {
    if (time_cells(column) != TimeCells::none) return TimeSpelling::text;
    auto const numbers = time_numbers(column);
    if (numbers == TimeCells::epoch_ms) return TimeSpelling::epoch_ms;
    if (numbers == TimeCells::epoch_seconds) return TimeSpelling::epoch_seconds;
    bool const serial = numbers == TimeCells::day_numbers || numbers == TimeCells::day_fractions;
    return serial ? TimeSpelling::day_number : TimeSpelling::text;
}

}

knowledge::TableProgram const* find_program(knowledge::TableKnowledge const& tables,
                                            std::vector<CsvColumnSample> const& columns) {
    knowledge::TableProgram const* found = nullptr;
    for (auto const& program : tables.programs) {
        bool const whole = std::all_of(program.header.begin(), program.header.end(),
                                       [&](auto const& name) { return find_column(columns, name).has_value(); });
        // Of two that fit, the one that names more of the columns.
        if (whole && has_cells(columns, program.cells) &&
            (found == nullptr || found->header.size() < program.header.size()))
            found = &program;
    }
    return found;
}

Result<CsvTarget> target_from_words(knowledge::TableKnowledge const& tables, diary::RecordType type,
                                    CsvColumnSample const& column, std::string_view words) {
    auto const colon = words.find(':');
    auto const role = words.substr(0, colon);
    CsvTarget target;
    // A field may also be called "date"; the role for times has priority.
    auto const known =
        std::find_if(std::begin(roles), std::end(roles), [&](auto const& row) { return row.first == role; });
    auto const field = diary::find_field(type, role);
    if (known != std::end(roles)) {
        target.role = known->second;
        target.spelling = spelling_of(column);
    } else if (field) {
        target = field_target(tables, *field, column);
    } else {
        return Error{Problem::unknown_name, std::string(role),
                     std::string(word(type)) + " has no field " + std::string(role)};
    }
    if (colon == std::string_view::npos) return target;
    if (target.role != CsvColumnRole::field) return Error{Problem::malformed, {}, "only a field has a unit"};
    auto const unit = words.substr(colon + 1);
    auto const& row = diary::row(target.field);
    if (unit == "m:ss" || unit == "h:mm") {
        target.two_part = unit == "m:ss" ? TwoPart::minutes_seconds : TwoPart::hours_minutes;
        return target;
    }
    auto const scale = find_unit(row.unit, unit);
    if (!scale)
        return Error{Problem::unknown_name, std::string(unit),
                     "there is no unit " + std::string(unit) + " for " + std::string(row.name)};
    target.scale = *scale;
    target.unit_known = true;
    return target;
}

void apply_program(knowledge::TableKnowledge const& tables, knowledge::TableProgram const& program,
                   std::vector<CsvColumnSample> const& columns, std::optional<diary::RecordType> type,
                   CsvMapping& mapping) {
    mapping.program = program.name;
    mapping.type = diary::type_from_word(program.type).value_or(type.value_or(diary::RecordType::cramp));
    for (auto const& [name, holds] : program.columns) {
        auto const column = find_column(columns, name);
        if (!column || mapping.columns[*column].role != CsvColumnRole::nothing) continue;
        auto target = target_from_words(tables, mapping.type, columns[*column], holds);
        // A newer layout of the program may have the same in two columns: the one named first counts.
        if (!target || is_taken(mapping, target.value())) continue;
        mapping.columns[*column] = std::move(target).value();
        mapping.columns[*column].reason = program.name + " has it so";
        for (auto const& [of, words] : program.words)
            if (of == name)
                mapping.columns[*column].words.insert(mapping.columns[*column].words.begin(), words.begin(),
                                                      words.end());
        leave_unknown_words(tables, columns[*column], mapping.columns[*column]);
    }
    for (auto const& [name, word] : program.always)
        if (auto const field = diary::find_field(mapping.type, name))
            mapping.always.emplace_back(*field, diary::choice(*field, word));
    if (!program.only_with.empty()) mapping.only_with = find_column(columns, program.only_with);
    if (auto const kinds = find_column(columns, program.kinds_in); kinds && !program.kinds_in.empty())
        mapping.kinds = CsvKinds{*kinds, program.kind_parts, {}};
}

}
