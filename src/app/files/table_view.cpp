#include "app/files/table_import.h"
#include "base/shortened.h"
#include "base/utf8.h"
#include "exchange/csv/preview_text.h"
#include "exchange/csv/units.h"

#include <algorithm>

namespace unknot::app::files {
namespace {

using diary::Kind;
using exchange::CsvColumnRole;
using exchange::CsvTarget;

constexpr std::size_t examples_shown = 3, words_shown = 8, refused_shown = 5;
constexpr std::size_t cell_shown = 60, reason_shown = 200;   // characters

// Shortened, because a cell can be as long as a whole row.
std::string shown(std::string_view text, std::size_t most) { return to_displayable(shortened(text, most)); }

std::vector<std::string> choices_of(diary::RecordType type) {
    std::vector<std::string> choices{"nothing", "start_local", "date", "clock", "end_time"};
    for (auto const& row : diary::fields_of(type))
        choices.emplace_back(row.name);
    return choices;
}

TableWord word_of(CsvTarget const& target, diary::FieldRow const& row, std::string const& theirs) {
    TableWord word;
    word.theirs = theirs;
    word.shown = shown(theirs, cell_shown);
    for (auto const& [said, ours] : target.words) {
        if (said != theirs) continue;
        word.ours = ours;
        word.left_out = ours.empty();
        return word;
    }
    auto const value = exchange::read_csv_value(row, theirs, 1);
    if (value && row.kind == Kind::flag)
        word.ours = std::get<bool>(value.value()) ? "yes" : "no";
    else if (value)
        word.ours = exchange::spelt_alike(row, theirs);
    return word;
}

bool is_unknown(TableWord const& word) { return word.ours.empty() && !word.left_out; }

void add_words(TableImport const& table, std::size_t index, TableColumn& column) {
    auto const& target = table.mapping.columns[index];
    auto const& row = diary::row(target.field);
    if (row.kind != Kind::choice && row.kind != Kind::choices && row.kind != Kind::flag) return;
    for (auto const& theirs : exchange::words_in(table.columns[index], row.kind))
        column.words.push_back(word_of(target, row, theirs));
    std::stable_partition(column.words.begin(), column.words.end(), is_unknown);
    column.unknown_words =
        static_cast<std::size_t>(std::count_if(column.words.begin(), column.words.end(), is_unknown));
    if (!table.all_words && column.words.size() > words_shown) {
        column.more_words = column.words.size() - words_shown;
        column.words.resize(words_shown);
    }
    column.word_keys = row.kind == Kind::flag ? "answer." : std::string(row.name) + '.';
    if (row.kind == Kind::flag) column.our_words = {"yes", "no"};
    for (auto const word : diary::words_of(row))
        column.our_words.emplace_back(word);
}

void add_units(CsvTarget const& target, TableColumn& column) {
    auto const units = exchange::csv_units(diary::row(target.field).unit);
    for (std::size_t i = 0; i < units.size(); ++i) {
        column.units.emplace_back(units[i].word);
        if (units[i].scale == target.scale) column.unit = i;
    }
}

TableColumn column_view(TableImport const& table, std::size_t index) {
    auto const& target = table.mapping.columns[index];
    TableColumn column;
    column.name = shown(table.columns[index].name, cell_shown);
    for (auto const& cell : table.columns[index].cells)
        if (column.examples.size() < examples_shown) column.examples.push_back(shown(cell, cell_shown));
    column.role = exchange::role_word(target);
    column.reason = target.reason;
    column.open = table.open_column == index;
    if (target.role == CsvColumnRole::field) {
        add_units(target, column);
        add_words(table, index, column);
    }
    if (column.open) column.choices = choices_of(table.mapping.type);
    return column;
}

// The words of the column that are shown as they are, or ours, whose keys begin so.
std::string keys_of(exchange::CsvQuestion const& question) {
    switch (question.kind) {
    case exchange::CsvQuestionKind::type: return "type.";
    case exchange::CsvQuestionKind::dates: return "table.first_";
    case exchange::CsvQuestionKind::numbers: return "table.sign_";
    case exchange::CsvQuestionKind::always: return question.example + '.';
    case exchange::CsvQuestionKind::parts: return "table.parts_";
    default: return {};
    }
}

TableQuestion question_view(TableImport const& table, exchange::CsvQuestion const& open) {
    TableQuestion question;
    question.id = question_id(open);
    question.kind = question.id.substr(0, question.id.find(' '));
    question.column = shown(table.columns[open.column].name, cell_shown);
    question.example = shown(open.example, cell_shown);
    question.answers = open.answers;
    question.word_keys = keys_of(open);
    if (open.kind == exchange::CsvQuestionKind::words)
        question.answers = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    return question;
}

void add_questions(TableImport const& table, TableImportView& view) {
    auto open = table.questions;
    auto const& kinds = table.mapping.kinds;
    // Which kinds are wanted can be changed when it is answered too.
    if (kinds && kinds->wanted) {
        auto asked = table.mapping;
        asked.kinds->wanted.reset();
        auto const all = exchange::open_questions(*table.words, asked, table.columns);
        for (auto const& question : all)
            if (question.kind == exchange::CsvQuestionKind::kinds) open.insert(open.begin(), question);
    }
    for (auto const& question : open) {
        view.questions.push_back(question_view(table, question));
        if (question.kind != exchange::CsvQuestionKind::kinds) continue;
        view.questions.back().several = true;
        view.questions.back().chosen = kinds->wanted.value_or(std::vector<std::string>());
    }
}

// Whether any cell is a different day in each of the two orders.
bool asks_order(TableImport const& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto const role = table.mapping.columns[i].role;
        if (role != CsvColumnRole::start_local && role != CsvColumnRole::date) continue;
        for (auto const& cell : table.columns[i].cells) {
            auto const day_first = exchange::read_csv_time(cell, exchange::DateOrder::day_first);
            auto const month_first = exchange::read_csv_time(cell, exchange::DateOrder::month_first);
            if (!day_first || !month_first) continue;
            if (day_first.value().clock.day != month_first.value().clock.day) return true;
        }
    }
    return false;
}

void add_outcome(TableImport const& table, diary::Diary const& diary, TableImportView& view) {
    view.progress = progress_of(table, diary);
    if (view.progress || view.no_time || !table.questions.empty()) return;
    view.report = exchange::contents_lines(table.import);
    for (auto& line : exchange::doubt_lines(table.import, table.mapping, table.columns, table.made))
        view.report.push_back(std::move(line));
    for (auto& line : view.report)
        line = shown(line, reason_shown);
    view.rows = table.import.records.size() + table.import.refused.size();
    view.preview = table.comparison.preview();
    view.changes = view.preview.added;
    if (table.deleted == exchange::Deleted::bring_back) view.changes += view.preview.deleted;
    for (auto const& refused : table.import.refused) {
        if (view.refused.size() == refused_shown) break;
        view.refused.push_back(
            {refused.line, shown(refused.error.where, cell_shown), shown(refused.error.what, reason_shown)});
    }
}

TableImportView make_view(TableImport const& table, diary::Diary const& diary) {
    TableImportView view;
    view.file = to_displayable(table.file);
    view.problem = table.problem;
    if (table.problem) return view;
    view.ours = table.ours;
    view.type = table.mapping.type;
    view.dates = table.mapping.dates;
    view.deleted = table.deleted;
    view.no_time = !table.has_time;
    view.asks_date_order = !table.ours && table.mapping.dates_known && asks_order(table);
    if (!table.ours) add_questions(table, view);
    view.awaits_answers = !table.questions.empty();
    if (auto const field = always_field(table)) {
        view.always_field = diary::row(*field).name;
        for (auto const word : diary::words_of(diary::row(*field)))
            view.always_words.emplace_back(word);
        for (auto const& fixed : table.mapping.always)
            view.always = std::string(word_at(diary::row(*field), std::get<diary::Choice>(fixed.value).index));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        view.columns.push_back(column_view(table, i));
    view.open_word = table.open_word;
    add_outcome(table, diary, view);
    return view;
}

}

TableImportView const& table_view(TableImport const& table, diary::Diary const& diary) {
    return table.seen.get(diary.version(), [&] { return make_view(table, diary); });
}

}
