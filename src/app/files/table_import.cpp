#include "app/files/table_import.h"

#include "exchange/csv/programs.h"
#include "exchange/csv/units.h"

#include <algorithm>
#include <utility>

namespace unknot::app::files {
namespace {

using diary::Field;
using diary::RecordType;
using exchange::CsvColumnRole;
using exchange::CsvTarget;

constexpr std::size_t bytes_at_once = 8u << 10, steps_at_first = 16;

bool holds_time(CsvTarget const& target) {
    return target.role == CsvColumnRole::at_utc || target.role == CsvColumnRole::start_local ||
           target.role == CsvColumnRole::date;
}

void finish_reading(TableImport& table) {
    auto import = table.reader->finish();
    table.reader.reset();
    if (import)
        table.import = std::move(import).value();
    else
        table.problem = to_string(import.error());
}

int percent_read(TableImport const& table) { return percent_of(table.bytes_read, table.text.size()); }

// Returns whether to draw again.
bool read_some(TableImport& table) {
    auto const piece = std::string_view(table.text).substr(table.bytes_read, bytes_at_once);
    table.reader->add(piece);
    table.bytes_read += piece.size();
    if (table.bytes_read == table.text.size()) finish_reading(table);
    return table.steps.passes(percent_read(table)) || table.problem;
}

CsvTarget target_of(TableImport const& table, std::size_t column, std::string const& role) {
    auto target = exchange::target_from_words(*table.words, table.mapping.type, table.columns[column], role);
    if (!target) return {};
    if (target.value().decimal == exchange::DecimalSign::unknown)
        target.value().decimal = table.mapping.columns[column].decimal;
    return std::move(target).value();
}

bool is_same_role(CsvTarget const& a, CsvTarget const& b) { return a.role == b.role && a.field == b.field; }

}

void read_again(TableImport& table) {
    auto const& columns = table.mapping.columns;
    table.seen.reset();
    table.comparison = {};
    table.import = {};
    table.steps = {};
    table.bytes_read = 0;
    table.reader.reset();
    table.has_time = std::any_of(columns.begin(), columns.end(), holds_time);
    table.questions = exchange::open_questions(*table.words, table.mapping, table.columns);
    if (table.has_time && table.questions.empty()) table.reader.emplace(table.mapping, table.zone, table.made);
}

void guess_mapping(TableImport& table) {
    table.mapping = exchange::guess_table(*table.words, table.columns, table.layout);
    read_again(table);
}

bool is_in_work(TableImport const& table, diary::Diary const& diary) {
    if (table.problem || !table.has_time || !table.questions.empty()) return false;
    return table.reader || !table.comparison.is_done(table.import.records, diary);
}

void begin_work(TableImport& table, diary::Diary const& diary) {
    for (std::size_t i = 0; i < steps_at_first && is_in_work(table, diary); ++i)
        (void)work_on(table, diary);
}

bool work_on(TableImport& table, diary::Diary const& diary) {
    table.seen.reset();
    if (table.reader) return read_some(table);
    return table.comparison.step(table.import.records, diary, [&] {
        exchange::CsvPreview preview;
        preview.refused = table.import.refused.size();
        return preview;
    });
}

std::optional<FileProgress> progress_of(TableImport const& table, diary::Diary const& diary) {
    if (!is_in_work(table, diary)) return {};
    if (table.reader) return FileProgress{"title.table_import", "restore.reading", percent_read(table), true};
    return FileProgress{"title.table_import", "restore.comparing", table.comparison.percent(table.import.records),
                        true};
}

void set_type(TableImport& table, RecordType type) {
    if (table.ours || table.problem || (type == table.mapping.type && table.mapping.type_known)) return;
    table.mapping = exchange::guess_table(*table.words, table.columns, table.layout, type);
    table.open_column.reset();
    table.open_word.reset();
    read_again(table);
}

void set_always(TableImport& table, std::string const& word) {
    auto const field = always_field(table);
    if (!field || !find_word(diary::row(*field), word)) return;
    table.mapping.always = {{*field, diary::choice(*field, word)}};
    read_again(table);
}

void set_dates(TableImport& table, exchange::DateOrder order) {
    if (table.ours) return;
    table.mapping.dates = order;
    table.mapping.dates_known = true;
    read_again(table);
}

void set_column(TableImport& table, std::size_t column, std::string const& role) {
    if (table.ours || column >= table.mapping.columns.size()) return;
    auto target = target_of(table, column, role);
    // The same role is taken away from any other column.
    for (auto& other : table.mapping.columns)
        if (is_same_role(other, target)) other = {};
    std::erase_if(table.mapping.always, [&](diary::FieldValue const& fixed) {
        return target.role == CsvColumnRole::field && fixed.field == target.field;
    });
    // Who says what the columns hold says what the rows are.
    if (target.role == CsvColumnRole::field) table.mapping.type_known = true;
    table.mapping.columns[column] = std::move(target);
    table.open_word.reset();
    table.all_words = false;
    read_again(table);
}

void set_unit(TableImport& table, std::size_t column, std::string const& unit) {
    if (table.ours || column >= table.mapping.columns.size()) return;
    auto& target = table.mapping.columns[column];
    for (auto const& csv_unit : exchange::csv_units(diary::row(target.field).unit))
        if (csv_unit.word == unit) target.scale = csv_unit.scale;
    target.unit_known = true;
    read_again(table);
}

void set_word(TableImport& table, std::size_t column, std::string const& theirs, std::string const& ours) {
    if (table.ours || column >= table.mapping.columns.size()) return;
    auto& words = table.mapping.columns[column].words;
    std::erase_if(words, [&](auto const& word) { return word.first == theirs; });
    words.emplace_back(theirs, ours);
    table.open_word.reset();
    read_again(table);
}

void open_column(TableImport& table, std::size_t column) {
    table.seen.reset();
    bool const closes = table.open_column == column;
    table.open_column.reset();
    if (!closes) table.open_column = column;
    table.open_word.reset();
    table.all_words = false;
}

void open_word(TableImport& table, std::string const& theirs) {
    table.seen.reset();
    bool const closes = table.open_word == theirs;
    table.open_word.reset();
    if (!closes) table.open_word = theirs;
}

void show_all_words(TableImport& table) {
    table.seen.reset();
    table.all_words = true;
}

void set_deleted(TableImport& table, exchange::Deleted deleted) {
    table.seen.reset();
    table.deleted = deleted;
}

std::optional<Field> always_field(TableImport const& table) {
    std::optional<Field> field;
    if (table.mapping.type == RecordType::intake) field = Field::intake_what;
    if (table.mapping.type == RecordType::item) field = Field::item_what;
    if (table.mapping.type == RecordType::medicine) field = Field::medicine_event;
    if (!field || table.ours) return {};
    auto const says = [&](CsvTarget const& target) {
        return target.role == CsvColumnRole::field && target.field == *field;
    };
    bool const said = std::any_of(table.mapping.columns.begin(), table.mapping.columns.end(), says);
    return said ? std::nullopt : field;
}

}
