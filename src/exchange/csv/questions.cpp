#include "exchange/csv/questions.h"

#include "exchange/csv/cells.h"
#include "exchange/csv/column_cells.h"
#include "exchange/csv/column_field.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using Columns = std::vector<CsvColumnSample>;
using Questions = std::vector<CsvQuestion>;
using knowledge::TableKnowledge;

bool holds_days(CsvTarget const& target) {
    return target.role == CsvColumnRole::start_local || target.role == CsvColumnRole::date;
}

std::string first_cell(CsvColumnSample const& column) {
    return column.cells.empty() ? std::string() : column.cells.front();
}

bool is_number(CsvTarget const& target) {
    if (target.role == CsvColumnRole::amount) return true;
    auto const kind = diary::row(target.field).kind;
    return target.role == CsvColumnRole::field && (kind == diary::Kind::integer || kind == diary::Kind::decimal);
}

void ask_type(CsvMapping const& mapping, Columns const& columns, Questions& out) {
    if (mapping.type_known) return;
    CsvQuestion question{CsvQuestionKind::type, 0, {}, {}};
    for (auto const& column : columns)
        if (!column.name.empty()) question.example.append(question.example.empty() ? "" : ", ").append(column.name);
    for (auto const* type : {"cramp", "intake", "exercise", "stretch", "check_in", "medicine", "blood_result", "note"})
        question.answers.emplace_back(type);
    out.push_back(std::move(question));
}

void ask_kinds(CsvMapping const& mapping, Columns const& columns, Questions& out) {
    if (!mapping.kinds || mapping.kinds->wanted) return;
    auto const& kinds = *mapping.kinds;
    CsvQuestion question{CsvQuestionKind::kinds, kinds.column, first_cell(columns[kinds.column]), {}};
    for (auto const& cell : columns[kinds.column].cells)
        for (auto& kind : kinds_in(kinds, cell))
            if (std::find(question.answers.begin(), question.answers.end(), kind) == question.answers.end())
                question.answers.push_back(std::move(kind));
    // Words for a cramp first, as they are the likely answers.
    std::stable_partition(question.answers.begin(), question.answers.end(),
                          [](auto const& word) { return names_cramp(word); });
    out.push_back(std::move(question));
}

void ask_dates(CsvMapping const& mapping, Columns const& columns, Questions& out) {
    for (std::size_t i = 0; i < columns.size() && !mapping.dates_known; ++i) {
        if (!holds_days(mapping.columns[i])) continue;
        out.push_back({CsvQuestionKind::dates, i, orders_of(columns[i]).either, {"day", "month"}});
        return;
    }
}

std::optional<Field> always_field(CsvMapping const& mapping) {
    std::optional<Field> field;
    if (mapping.type == diary::RecordType::intake) field = Field::intake_what;
    if (mapping.type == diary::RecordType::medicine) field = Field::medicine_event;
    if (!field) return {};
    for (auto const& fixed : mapping.always)
        if (fixed.field == *field) return {};
    for (auto const& target : mapping.columns)
        if (target.role == CsvColumnRole::field && target.field == *field) return {};
    return field;
}

void ask_always(CsvMapping const& mapping, Questions& out) {
    auto const field = always_field(mapping);
    if (!field) return;
    CsvQuestion question{CsvQuestionKind::always, 0, std::string(diary::row(*field).name), {}};
    for (auto const word : diary::words_of(diary::row(*field)))
        question.answers.emplace_back(word);
    out.push_back(std::move(question));
}

// One question for the file, as it is written in one style.
void ask_numbers(CsvMapping const& mapping, Columns const& columns, Questions& out) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& target = mapping.columns[i];
        if (!is_number(target) || target.decimal != DecimalSign::unknown) continue;
        for (auto const& cell : telling_cells(columns[i])) {
            auto const number = read_table_number(split_unit(cell).number, DecimalSign::unknown);
            if (number || number.error().problem != Problem::conflict) continue;
            out.push_back({CsvQuestionKind::numbers, i, cell, {"dot", "comma"}});
            return;
        }
    }
}

void ask_unit(CsvMapping const& mapping, Columns const& columns, std::size_t i, Questions& out) {
    auto const& target = mapping.columns[i];
    if (target.role != CsvColumnRole::field || target.unit_known) return;
    CsvQuestion question{CsvQuestionKind::unit, i, first_cell(columns[i]), {}};
    for (auto const& unit : csv_units(diary::row(target.field).unit))
        question.answers.emplace_back(unit.word);
    out.push_back(std::move(question));
}

void ask_parts(CsvMapping const& mapping, Columns const& columns, std::size_t i, Questions& out) {
    auto const& target = mapping.columns[i];
    bool const open = target.role == CsvColumnRole::field && is_length(diary::row(target.field)) &&
                      target.two_part == TwoPart::unknown;
    if (!open) return;
    auto const cells = telling_cells(columns[i]);
    auto const cell = std::find_if(cells.begin(), cells.end(), [](auto const& text) { return has_two_parts(text); });
    if (cell != cells.end()) out.push_back({CsvQuestionKind::parts, i, *cell, {"m:ss", "h:mm"}});
}

void ask_words(TableKnowledge const& tables, CsvMapping const& mapping, Columns const& columns, std::size_t i,
               Questions& out) {
    auto const& target = mapping.columns[i];
    if (target.role != CsvColumnRole::field || !is_number(target)) return;
    CsvQuestion question{CsvQuestionKind::words, i, {}, {}};
    for (auto const& cell : telling_cells(columns[i])) {
        bool const said =
            std::any_of(target.words.begin(), target.words.end(), [&](auto const& word) { return word.first == cell; });
        if (!said && (is_intensity(tables, cell) || target.other_scale)) question.answers.push_back(cell);
    }
    if (question.answers.empty()) return;
    question.example = question.answers.front();
    out.push_back(std::move(question));
}

}

Questions open_questions(TableKnowledge const& tables, CsvMapping const& mapping, Columns const& columns) {
    Questions questions;
    if (mapping.apostrophe == Apostrophe::guards_formula) return questions;   // one of ours
    ask_type(mapping, columns, questions);
    if (!questions.empty()) return questions;   // everything else follows from that
    ask_kinds(mapping, columns, questions);
    ask_dates(mapping, columns, questions);
    ask_always(mapping, questions);
    ask_numbers(mapping, columns, questions);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        ask_unit(mapping, columns, i, questions);
        ask_parts(mapping, columns, i, questions);
        ask_words(tables, mapping, columns, i, questions);
    }
    if (questions.size() > csv_questions_limit)
        questions.erase(questions.begin() + csv_questions_limit, questions.end());
    return questions;
}

}
