#include "exchange/csv/guess_rows.h"

#include "base/fold.h"
#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_field.h"
#include "exchange/csv/numbers.h"

#include <algorithm>
#include <array>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::RecordType;
using Columns = std::vector<CsvColumnSample>;
using knowledge::TableKnowledge;

// How many columns tell of each type.
using Scores = std::array<std::size_t, diary::record_type_count>;

std::optional<std::string> cramp_word(TableKnowledge const& tables, std::string_view theirs) {
    auto const said = fold(trimmed(theirs));
    for (auto const& known : tables.words) {
        if (known.field != "cramps") continue;
        for (auto const& [word, ours] : known.words)
            if (word == said) return ours;
    }
    return {};
}

bool counts(ColumnName const& name) {
    constexpr std::string_view words[] = {"number", "count",  "no",     "nr",    "how many",
                                          "anzahl", "nombre", "numero", "total", "how often"};
    return std::find(std::begin(words), std::end(words), name.words) != std::end(words);
}

// Whether there was a cramp, by a cell of such a column: yes, no, or a number of them.
std::optional<std::string> answer_in(TableKnowledge const& tables, ColumnName const& name, std::string_view cell) {
    if (!counts(name)) return cramp_word(tables, cell);
    auto const number = read_table_number(cell, DecimalSign::dot);
    if (!number) return is_no_value(cell) ? std::optional<std::string>("") : std::nullopt;
    return number.value() > 0 ? "yes" : "no";
}

// "Night cramp", with yes and no in its cells, or "Number of cramps".
bool says_if_cramp(TableKnowledge const& tables, CsvColumnSample const& column) {
    auto const name = read_column_name(column.name);
    return name.says_cramp && (name.words.empty() || counts(name)) && column.all && !column.cells.empty() &&
           2 * std::count_if(column.cells.begin(), column.cells.end(),
                             [&](auto const& cell) { return answer_in(tables, name, cell).has_value(); }) >=
               std::ssize(column.cells);
}

void add_scores(TableKnowledge const& tables, CsvColumnSample const& column, Scores& scores) {
    Scores own{};
    auto const name = read_column_name(column.name);
    auto const found = rows_with(tables, name);
    for (auto const* row : found) {
        if (!row->telling) continue;
        auto const type = diary::type_from_word(row->holds.substr(0, row->holds.find('.')));
        auto const field = type ? diary::find_field(*type, row->holds.substr(row->holds.find('.') + 1)) : std::nullopt;
        if (field && fits(tables, *field, column)) own[static_cast<std::size_t>(*type)] = 1;
    }
    bool const of_cramp = std::any_of(found.begin(), found.end(), [](auto const* row) {
        return row->holds.starts_with("cramp.") || row->holds == "start" || row->holds == "end";
    });
    if (name.says_cramp && of_cramp) own[static_cast<std::size_t>(RecordType::cramp)] = 1;
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] += own[i];
}

Scores scores_of(TableKnowledge const& tables, Columns const& columns, CsvMapping const& mapping) {
    Scores scores{};
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (mapping.columns[i].role == CsvColumnRole::nothing) add_scores(tables, columns[i], scores);
    return scores;
}

// A column called "Symptom" or "Type" that does not just hold a field of the type.
std::optional<std::size_t> kind_column(TableKnowledge const& tables, Columns const& columns,
                                       CsvMapping const& mapping) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        bool const open = mapping.columns[i].role == CsvColumnRole::nothing && !columns[i].cells.empty();
        if (open && is_named(tables, "kind", read_column_name(columns[i].name))) return i;
    }
    return {};
}

bool is_in(Columns const& columns, std::initializer_list<std::string_view> names) {
    return std::any_of(columns.begin(), columns.end(), [&](auto const& column) {
        auto const words = read_column_name(column.name).words;
        return std::find(names.begin(), names.end(), words) != names.end();
    });
}

bool is_mapped(CsvMapping const& mapping, Field field) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](auto const& target) {
        return target.role == CsvColumnRole::field && target.field == field;
    });
}

void always(CsvMapping& mapping, Field field, std::string_view word) {
    mapping.always.emplace_back(field, diary::choice(field, word));
}

}

void guess_type(TableKnowledge const& tables, Columns const& columns, CsvMapping& mapping) {
    auto const scores = scores_of(tables, columns, mapping);
    auto const best = std::max_element(scores.begin(), scores.end());
    std::size_t sum = 0;
    for (auto const score : scores)
        sum += score;
    mapping.type = *best > 0 ? static_cast<RecordType>(best - scores.begin()) : RecordType::cramp;
    // One column more than the others is too little to tell by.
    mapping.type_known = *best > 0 && (sum == *best || (*best > 1 && *best >= 2 * (sum - *best)));
    bool const day_says =
        std::any_of(columns.begin(), columns.end(), [&](auto const& column) { return says_if_cramp(tables, column); });
    if (day_says && (sum == 0 || mapping.type == RecordType::cramp)) {
        mapping.type_known = true;
        mapping.type = sum == 0 ? RecordType::check_in : RecordType::cramp;
    }
    // A column that should say whether there was a cramp, and is not understood.
    bool const unclear = !day_says && std::any_of(columns.begin(), columns.end(), [](auto const& column) {
        auto const name = read_column_name(column.name);
        return name.says_cramp && (name.words.empty() || counts(name)) && !column.cells.empty();
    });
    if (unclear && mapping.type == RecordType::cramp) mapping.type_known = false;
    auto const kinds = kind_column(tables, columns, mapping);
    if (!kinds || (mapping.type_known && mapping.type != RecordType::cramp)) return;
    auto const& cells = columns[*kinds].cells;
    auto const cramps = static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](auto const& cell) { return names_cramp(cell); }));
    if (columns[*kinds].all && cramps == cells.size()) {
        mapping.type = RecordType::cramp;
        mapping.type_known = true;
    } else if (cramps > 0 || mapping.type_known) {
        mapping.type = RecordType::cramp;
        mapping.type_known = true;
        mapping.kinds = CsvKinds{*kinds, {}, {}};
        for (auto const& cell : cells)
            if (cell.find('|') != std::string::npos) mapping.kinds->parts_at = "|";
    }
}

void guess_happened(TableKnowledge const& tables, Columns const& columns, CsvMapping& mapping) {
    if (mapping.type != RecordType::cramp && mapping.type != RecordType::check_in) return;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& target = mapping.columns[i];
        if (target.role != CsvColumnRole::nothing || !says_if_cramp(tables, columns[i])) continue;
        auto const name = read_column_name(columns[i].name);
        target.role = mapping.type == RecordType::cramp ? CsvColumnRole::happened : CsvColumnRole::field;
        target.field = Field::check_in_cramps;
        for (auto const& cell : columns[i].cells)
            target.words.emplace_back(cell, answer_in(tables, name, cell).value_or(""));   // "perhaps" is neither
        target.reason = "its name has the word for a cramp, and its cells are yes and no";
        if (counts(name)) target.reason = "it counts cramps: whether there were any is taken, the number is not";
        return;
    }
}

void guess_always(Columns const& columns, TypeSaid said, CsvMapping& mapping) {
    if (mapping.type == RecordType::medicine && !is_mapped(mapping, Field::medicine_event)) {
        // Otherwise the rows may be doses that were taken, or medicines that began.
        bool const began = is_in(columns, {"started on", "started", "start date", "since", "begonnen am", "begonnen",
                                           "seit", "depuis", "desde"});
        if (began) return always(mapping, Field::medicine_event, "start");
        if (said == TypeSaid::no) mapping.type_known = false;
    }
    if (mapping.type != RecordType::intake || is_mapped(mapping, Field::intake_what)) return;
    if (is_in(columns, {"supplement", "erganzungsmittel"})) return always(mapping, Field::intake_what, "supplement");
    if (is_in(columns, {"medicine", "medication", "drug", "medikament"}))
        return always(mapping, Field::intake_what, "medicine");
    if (is_in(columns, {"food", "food name", "meal", "foods", "essen", "mahlzeit", "lebensmittel", "aliment", "repas",
                        "alimento", "comida"}))
        return always(mapping, Field::intake_what, "food");
    bool const drinks = is_mapped(mapping, Field::intake_drink) || is_mapped(mapping, Field::intake_volume);
    if (drinks) always(mapping, Field::intake_what, "drink");
    if (drinks && !is_mapped(mapping, Field::intake_drink) &&
        is_in(columns, {"water", "water intake", "wasser", "eau", "agua"}))
        always(mapping, Field::intake_drink, "water");
}

}
