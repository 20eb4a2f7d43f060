#include "exchange/csv/guess.h"

#include "base/ascii.h"
#include "exchange/csv/units.h"

#include <algorithm>
#include <utility>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Kind;

// Other names of fields, word by word: what diaries and spreadsheets call them.
constexpr std::pair<std::string_view, std::string_view> aliases[] = {
    {"pain", "strength"},
    {"severity", "strength"},
    {"intensity", "strength"},
    {"leg", "side"},
    {"notes", "note"},
    {"comment", "note"},
    {"comments", "note"},
    {"memo", "note"},
    {"remarks", "note"},
    {"amount", "volume"},
    {"quantity", "volume"},
    {"medication", "name"},
    {"drug", "name"},
    {"dosage", "dose"},
    {"sport", "activity"},
    {"carbs", "carbohydrate"},
    {"carbohydrates", "carbohydrate"},
};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// "Duration (min)" gives duration, min
std::vector<std::string> parts_of(std::string_view name) {
    std::vector<std::string> parts;
    bool inside = false;
    for (char const letter : lower(name)) {
        bool const word = is_letter_or_digit(letter);
        if (word && !inside) parts.emplace_back();
        if (word) parts.back() += letter;
        inside = word;
    }
    return parts;
}

bool has(std::vector<std::string> const& parts, std::string_view part) {
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

// The number of words in the field's name when the column's name contains all of them; otherwise 0.
std::size_t shared_parts(std::vector<std::string> parts, std::string_view field) {
    for (auto const& [theirs, ours] : aliases)
        if (has(parts, theirs)) parts.emplace_back(ours);
    auto const wanted = parts_of(field);
    bool const all = std::all_of(wanted.begin(), wanted.end(), [&](auto const& part) { return has(parts, part); });
    return all ? wanted.size() : 0;
}

template <class Fits>
bool most(CsvColumnSample const& column, Fits fits) {
    auto const fit = std::count_if(column.cells.begin(), column.cells.end(), fits);
    return !column.cells.empty() && 2 * static_cast<std::size_t>(fit) > column.cells.size();
}

bool could_be(Field field, CsvColumnSample const& column) {
    auto const& row = diary::row(field);
    bool const words = row.kind == Kind::choice || row.kind == Kind::choices || row.kind == Kind::flag;
    if (words) return column.all && !column.cells.empty();
    auto const scale = guess_field(field, column).scale;
    return most(column, [&](auto const& cell) { return bool(read_csv_value(row, cell, scale)); });
}

CsvColumnRole time_role(CsvColumnSample const& column) {
    auto const time = [&](bool clock) {
        return most(column, [&](std::string const& cell) {
            auto const day_first = read_csv_time(cell, DateOrder::day_first);
            auto const month_first = read_csv_time(cell, DateOrder::month_first);
            if (day_first) return day_first.value().has_clock == clock;
            return month_first && month_first.value().has_clock == clock;
        });
    };
    if (time(true)) return CsvColumnRole::start_local;
    if (time(false)) return CsvColumnRole::date;
    LocalTime local;
    bool const clock = most(column, [&](auto const& cell) { return bool(read_csv_clock(cell, local)); });
    return clock ? CsvColumnRole::clock : CsvColumnRole::nothing;
}

// The first date that only one order can read decides the order of all dates.
DateOrder guess_order(std::vector<CsvColumnSample> const& columns) {
    for (auto const& column : columns) {
        for (auto const& cell : column.cells) {
            bool const day_first = bool(read_csv_time(cell, DateOrder::day_first));
            bool const month_first = bool(read_csv_time(cell, DateOrder::month_first));
            if (day_first != month_first) return day_first ? DateOrder::day_first : DateOrder::month_first;
        }
    }
    return DateOrder::day_first;
}

// Takes the first column of each role; a column with date and time makes the others needless.
void guess_times(std::vector<CsvColumnSample> const& columns, CsvMapping& mapping) {
    for (auto const role : {CsvColumnRole::start_local, CsvColumnRole::date, CsvColumnRole::clock}) {
        auto const is_it = [&](CsvColumnSample const& column) { return time_role(column) == role; };
        auto const found = std::find_if(columns.begin(), columns.end(), is_it);
        if (found == columns.end()) continue;
        mapping.columns[static_cast<std::size_t>(found - columns.begin())].role = role;
        if (role == CsvColumnRole::start_local) return;
    }
}

Error too_large(std::string what) { return {Problem::too_large, {}, std::move(what)}; }

}

void CsvSampler::add(std::string_view piece) {
    if (!status_) return;
    bytes_ += piece.size();
    rows_.add(piece);
    sample_rows();
    if (status_ && !has_header() && bytes_ > 2 * csv_row_bytes_limit) status_ = too_large("the row is over 128 KB");
}

void CsvSampler::end() {
    rows_.end();
    sample_rows();
    if (status_ && !has_header()) status_ = Error{Problem::malformed, {}, "the file is empty"};
}

void CsvSampler::sample_rows() {
    while (status_ && rows_.next()) {
        if (has_header())
            sample_row();
        else
            read_header();
        check_limits();
    }
}

void CsvSampler::read_header() {
    auto header = rows_.header();
    if (!header) {
        status_ = header.error();
        return;
    }
    if (auto mapping = guess_csv_mapping(header.value())) ours_ = std::move(mapping).value();
    for (auto& name : header.value())
        columns_.push_back({std::move(name), {}});
    seen_.resize(columns_.size());
}

void CsvSampler::sample_row() {
    ++rows_below_;
    auto const fields = rows_.fields();
    if (!fields || fields.value().size() != columns_.size()) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto& column = columns_[i];
        auto const cell = trimmed(fields.value()[i]);
        if (cell.empty() || !column.all || !seen_[i].insert(std::string(cell)).second) continue;
        column.all = column.cells.size() < csv_words_limit;
        if (column.all) column.cells.emplace_back(cell);
    }
}

void CsvSampler::check_limits() {
    if (!status_ || ours_) return;
    if (std::max(announced_bytes_, bytes_) > csv_bytes_limit) status_ = too_large("the file is over 32 MB");
    if (rows_below_ > csv_rows_limit)
        status_ = too_large("the file has over " + std::to_string(csv_rows_limit) + " rows");
}

Result<std::vector<CsvColumnSample>> sample_csv(std::string_view text) {
    CsvSampler sampler(text.size());
    sampler.add(text);
    sampler.end();
    if (!sampler.status()) return sampler.status().error();
    return sampler.take_columns();
}

CsvMapping guess_columns(diary::RecordType type, std::vector<CsvColumnSample> const& columns) {
    CsvMapping mapping;
    mapping.type = type;
    mapping.columns.resize(columns.size());
    mapping.dates = guess_order(columns);
    guess_times(columns, mapping);
    for (auto const& row : diary::fields_of(type)) {
        std::size_t best = 0, at = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (mapping.columns[i].role != CsvColumnRole::nothing || !could_be(field_of(row), columns[i])) continue;
            auto const shared = shared_parts(parts_of(columns[i].name), row.name);
            if (shared <= best) continue;
            best = shared;
            at = i;
        }
        if (at < columns.size()) mapping.columns[at] = guess_field(field_of(row), columns[at]);
    }
    return mapping;
}

CsvTarget guess_field(Field field, CsvColumnSample const& column) {
    CsvTarget target;
    target.role = CsvColumnRole::field;
    target.field = field;
    auto const& row = diary::row(field);
    auto const parts = parts_of(column.name);
    for (auto const& unit : csv_units(row.unit))
        if (has(parts, lower(unit.word))) target.scale = unit.scale;
    if (row.kind != Kind::choice && row.kind != Kind::choices) return target;
    for (auto const& theirs : words_in(column, row.kind))
        if (auto ours = spelt_alike(row, theirs); !ours.empty() && ours != theirs)
            target.words.emplace_back(theirs, std::move(ours));
    return target;
}

std::vector<std::string> words_in(CsvColumnSample const& column, Kind kind) {
    if (kind != Kind::choices) return column.cells;
    std::vector<std::string> words;
    for (auto const& cell : column.cells) {
        for (auto const part : csv_parts(cell)) {
            bool const known = std::find(words.begin(), words.end(), part) != words.end();
            if (!known && words.size() < csv_words_limit) words.emplace_back(part);
        }
    }
    return words;
}

std::string spelt_alike(diary::FieldRow const& row, std::string_view theirs) {
    auto word = lower(theirs);
    std::replace_if(
        word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return find_word(row, word) ? word : std::string();
}

}
