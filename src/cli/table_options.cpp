#include "cli/table_options.h"

#include "cli/backups.h"
#include "exchange/csv/programs.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::cli {
namespace {

using exchange::CsvColumnRole;
using exchange::CsvMapping;
using exchange::CsvTarget;

Error usage(std::string what) { return {Problem::malformed, {}, std::move(what)}; }

Result<std::size_t> find_column(Samples const& columns, std::string_view name) {
    auto const found =
        std::find_if(columns.begin(), columns.end(), [&](auto const& column) { return column.name == name; });
    if (found == columns.end()) return usage("the file has no column " + std::string(name));
    return static_cast<std::size_t>(found - columns.begin());
}

std::string unknown_unit(CsvTarget const& target, std::string_view unit) {
    std::vector<std::string_view> known;
    for (auto const& csv_unit : exchange::csv_units(diary::row(target.field).unit))
        known.push_back(csv_unit.word);
    return "there is no unit " + std::string(unit) + " for " + std::string(diary::row(target.field).name) +
           (known.empty() ? ", which has none" : ", but " + listed(known));
}

std::vector<std::string_view> field_words(diary::RecordType type) {
    std::vector<std::string_view> words{"nothing", "start_local", "date", "clock", "end_time"};
    for (auto const& row : diary::fields_of(type))
        words.push_back(row.name);
    return words;
}

// "Pain=strength", "Ended=nothing", "Lasted=duration:min"
Status apply_map(std::string_view text, Samples const& columns, knowledge::TableKnowledge const& tables,
                 CsvMapping& mapping) {
    auto const equals = text.rfind('=');
    if (equals == std::string_view::npos) return usage("--map is written <column>=<field>");
    auto const column = find_column(columns, text.substr(0, equals));
    if (!column) return column.error();
    auto const right = text.substr(equals + 1);
    auto const role = right.substr(0, right.find(':'));
    auto target = exchange::target_from_words(tables, mapping.type, columns[column.value()], role);
    if (!target)
        return usage(std::string(word(mapping.type)) + " has no field " + std::string(role) + ", but " +
                     listed(field_words(mapping.type)));
    for (auto& other : mapping.columns)
        if (other.role == target.value().role && other.field == target.value().field) other = {};
    auto& mapped = mapping.columns[column.value()];
    auto const before = mapped.decimal;
    mapped = std::move(target).value();
    if (mapped.decimal == exchange::DecimalSign::unknown) mapped.decimal = before;
    if (role == right) return {};
    if (mapped.role != CsvColumnRole::field) return usage("only a field has a unit");
    auto with_unit = exchange::target_from_words(tables, mapping.type, columns[column.value()], right);
    if (!with_unit) return usage(unknown_unit(mapped, right.substr(role.size() + 1)));
    mapped = std::move(with_unit).value();
    return {};
}

// Fields of other kinds are read from the cell, where "none" may mean 0.
Status check_word(diary::FieldRow const& row, std::string_view ours) {
    bool const flag = row.kind == diary::Kind::flag;
    bool const words = flag || row.kind == diary::Kind::choice || row.kind == diary::Kind::choices;
    auto const known = flag ? std::vector<std::string_view>{"yes", "no"} : diary::words_of(row);
    if (!words || ours.empty() || std::find(known.begin(), known.end(), ours) != known.end()) return {};
    return usage("there is no word " + std::string(ours) + " for " + std::string(row.name) + ", but " + listed(known));
}

// "Muscle:Wade=calf"; an empty right side leaves the field unset.
Status apply_word(std::string_view text, Samples const& columns, CsvMapping& mapping) {
    auto const colon = text.find(':'), equals = text.rfind('=');
    if (colon == std::string_view::npos || equals == std::string_view::npos || equals < colon)
        return usage("--word is written <column>:<theirs>=<ours>");
    auto const column = find_column(columns, text.substr(0, colon));
    if (!column) return column.error();
    auto const theirs = text.substr(colon + 1, equals - colon - 1);
    auto const ours = text.substr(equals + 1);
    auto& target = mapping.columns[column.value()];
    if (target.role != CsvColumnRole::field) return usage(columns[column.value()].name + " holds no field with words");
    if (auto status = check_word(diary::row(target.field), ours); !status) return status;
    auto& words = target.words;
    std::erase_if(words, [&](auto const& mapped) { return mapped.first == theirs; });
    words.emplace_back(theirs, ours);
    return {};
}

// "what=drink": the same word for every row.
Status apply_always(std::string_view text, CsvMapping& mapping) {
    auto const equals = text.find('=');
    auto const field = diary::find_field(mapping.type, text.substr(0, equals));
    bool const chooses = field && diary::row(*field).kind == diary::Kind::choice;
    if (equals == std::string_view::npos || !chooses) return usage("--always is written <field>=<word>");
    auto const ours = text.substr(equals + 1);
    if (auto status = check_word(diary::row(*field), ours); !status || ours.empty())
        return status ? usage("a word is missing") : status;
    std::erase_if(mapping.always, [&](auto const& fixed) { return fixed.field == *field; });
    mapping.always.emplace_back(*field, diary::choice(*field, ours));
    return {};
}

// "leg cramp", or "Symptom:leg cramp" where the file does not say itself which column has the kinds.
Status apply_rows(std::string_view text, Samples const& columns, CsvMapping& mapping) {
    auto const colon = text.find(':');
    auto const column =
        colon == std::string_view::npos ? Result<std::size_t>(usage("")) : find_column(columns, text.substr(0, colon));
    if (column && (!mapping.kinds || mapping.kinds->column != column.value()))
        mapping.kinds = exchange::CsvKinds{column.value(), {}, {}};
    if (!mapping.kinds) return usage("--rows is written <column>:<word>");
    auto& kinds = *mapping.kinds;
    auto const wanted = std::string(column ? text.substr(colon + 1) : text);
    bool known = false;
    for (auto const& cell : columns[kinds.column].evidence)
        for (auto const& kind : exchange::kinds_in(kinds, cell))
            known = known || kind == wanted;
    if (!known) return usage("no row of column " + columns[kinds.column].name + " says " + wanted);
    if (!kinds.wanted) kinds.wanted.emplace();
    kinds.wanted->push_back(wanted);
    mapping.type_known = true;
    return {};
}

Status apply_styles(Options const& options, CsvMapping& mapping) {
    if (auto const dates = options.value("--dates")) {
        if (dates != "day" && dates != "month") return usage("--dates is day or month");
        mapping.dates = dates == "day" ? exchange::DateOrder::day_first : exchange::DateOrder::month_first;
        mapping.dates_known = true;
    }
    if (auto const numbers = options.value("--numbers")) {
        if (numbers != "dot" && numbers != "comma") return usage("--numbers is dot or comma");
        for (auto& target : mapping.columns)
            target.decimal = numbers == "dot" ? exchange::DecimalSign::dot : exchange::DecimalSign::comma;
    }
    return {};
}

}

Result<CsvMapping> mapping_by_options(Options const& options, Samples const& columns, exchange::CsvLayout const& layout,
                                      knowledge::TableKnowledge const& tables) {
    std::vector<std::string> header;
    for (auto const& column : columns)
        header.push_back(column.name);
    auto ours = exchange::guess_csv_mapping(header);
    std::optional<diary::RecordType> type;
    if (auto const wanted = options.value("--type")) {
        type = diary::type_from_word(*wanted);
        if (!type) return usage("there is no type of record " + std::string(*wanted) + ", but " + listed(type_words()));
    }
    if (ours && type && ours.value().type != *type)
        return usage("this is a file of ours, of the type " + std::string(word(ours.value().type)));
    auto mapping = ours ? std::move(ours).value() : exchange::guess_table(tables, columns, layout, type);
    // Who says what the columns hold says what the rows are.
    if (!options.values("--map").empty()) mapping.type_known = true;
    Status status;
    for (auto const text : options.values("--map"))
        if (status) status = apply_map(text, columns, tables, mapping);
    for (auto const text : options.values("--word"))
        if (status) status = apply_word(text, columns, mapping);
    for (auto const text : options.values("--always"))
        if (status) status = apply_always(text, mapping);
    for (auto const text : options.values("--rows"))
        if (status) status = apply_rows(text, columns, mapping);
    if (status) status = apply_styles(options, mapping);
    if (!status) return status.error();
    return mapping;
}

}
