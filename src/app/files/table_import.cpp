#include "app/files/table_import.h"

#include "exchange/csv/units.h"

#include <algorithm>
#include <utility>

namespace unknot::app::files {
namespace {

using diary::Field;
using diary::RecordType;
using exchange::CsvColumnRole;
using exchange::CsvTarget;

constexpr time::Instant zone_known_from{631'152'000'000};   // 1990; earlier records get the offset of that time
constexpr Milliseconds zone_known_ahead{400 * ms_per_day};

void read_again(TableImport& table) {
    table.seen.reset();
    table.counted.reset();
    auto const holds_time = [](CsvTarget const& target) {
        return target.role == CsvColumnRole::at_utc || target.role == CsvColumnRole::start_local ||
               target.role == CsvColumnRole::date;
    };
    table.has_time = std::any_of(table.mapping.columns.begin(), table.mapping.columns.end(), holds_time);
    table.import = {};
    if (!table.has_time) return;
    auto import = exchange::read_csv_records(table.text, table.mapping, *table.zone, table.made);
    if (import)
        table.import = std::move(import).value();
    else
        table.problem = to_string(import.error());
}

CsvTarget target_of(TableImport const& table, std::size_t column, std::string const& role) {
    CsvTarget target;
    if (role == "start_local") target.role = CsvColumnRole::start_local;
    if (role == "date") target.role = CsvColumnRole::date;
    if (role == "clock") target.role = CsvColumnRole::clock;
    auto const field = diary::find_field(table.mapping.type, role);
    // A field may also be called "date"; the role for times has priority.
    if (target.role == CsvColumnRole::nothing && field) target = exchange::guess_field(*field, table.columns[column]);
    return target;
}

bool is_same_role(CsvTarget const& a, CsvTarget const& b) { return a.role == b.role && a.field == b.field; }

}

TableImport open_table(std::string_view file, std::string_view text, Now const& now) {
    TableImport table;
    table.file = file;
    table.made = now.moment.at;
    table.zone = now.zone_between(zone_known_from, now.moment.at + zone_known_ahead);
    auto sample = exchange::sample_csv(text);
    if (!sample) {
        table.problem = to_string(sample.error());
        return table;
    }
    table.text = text;
    table.columns = std::move(sample).value();
    std::vector<std::string> header;
    for (auto const& column : table.columns)
        header.push_back(column.name);
    auto ours = exchange::guess_csv_mapping(header);
    table.ours = static_cast<bool>(ours);
    table.mapping = ours ? std::move(ours).value() : exchange::guess_columns(RecordType::cramp, table.columns);
    read_again(table);
    return table;
}

void set_type(TableImport& table, RecordType type) {
    if (table.ours || table.problem || type == table.mapping.type) return;
    auto const dates = table.mapping.dates;
    table.mapping = exchange::guess_columns(type, table.columns);
    table.mapping.dates = dates;
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
    table.mapping.dates = order;
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
    table.mapping.columns[column] = std::move(target);
    table.open_word.reset();
    table.all_words = false;
    read_again(table);
}

void set_unit(TableImport& table, std::size_t column, std::string const& unit) {
    if (column >= table.mapping.columns.size()) return;
    auto& target = table.mapping.columns[column];
    for (auto const& csv_unit : exchange::csv_units(diary::row(target.field).unit))
        if (csv_unit.word == unit) target.scale = csv_unit.scale;
    read_again(table);
}

void set_word(TableImport& table, std::size_t column, std::string const& theirs, std::string const& ours) {
    if (column >= table.mapping.columns.size()) return;
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
