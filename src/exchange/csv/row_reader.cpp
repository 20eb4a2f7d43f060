#include "exchange/csv/row_reader.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "diary/change.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <limits>

namespace unknot::exchange {
namespace {

using diary::Record;

constexpr int noon = 12;

// The column says where it is, in the words of the file.
Error in_column(std::string const& column, Error const& error) { return {error.problem, column, error.what}; }

// The clock time read as UTC.
Result<time::Instant> as_utc(time::CivilTime const& clock) {
    auto const day = time::day_from_date(clock.year, clock.month, clock.day);
    if (!day) return day.error();
    auto const minutes = (std::int64_t{day.value().days} * 24 + clock.hour) * 60 + clock.minute;
    return time::Instant{minutes * ms_per_minute + clock.second * ms_per_second};
}

std::string_view our_word(CsvTarget const& target, std::string_view theirs) {
    for (auto const& [said, ours] : target.words)
        if (said == theirs) return ours;
    return theirs;
}

std::string in_our_words(CsvTarget const& target, diary::Kind kind, std::string const& cell) {
    if (kind != diary::Kind::choices) return std::string(our_word(target, trimmed(cell)));
    std::string out;
    for (auto const part : csv_parts(cell))
        if (auto const word = our_word(target, part); !word.empty()) out.append(word).append(";");
    return out;
}

// Applies the rules for changes made by hand, so that contradicting fields are refused here too.
Status check_record(Record const& record) {
    diary::Patch patch;
    patch.id = record.id;
    patch.type = record.type;
    patch.at = record.at;
    for (auto const& entry : record.values)
        patch.fields.push_back({entry.field, entry.value});
    diary::Change change;
    change.patches.push_back(std::move(patch));
    change.made = record.edited;
    return validate(change);
}

}

CsvRowReader::CsvRowReader(CsvMapping mapping, std::vector<std::string> header, time::Zone zone, time::Instant made)
    : mapping_(std::move(mapping)), header_(std::move(header)), zone_(std::move(zone)), made_(made) {
    assert(mapping_.columns.size() == header_.size());
}

Result<Record> CsvRowReader::read(std::vector<std::string> const& cells) {
    if (cells.size() != header_.size())
        return Error{Problem::malformed,
                     {},
                     "the row has " + std::to_string(cells.size()) + " fields, the header " +
                         std::to_string(header_.size())};
    Record record;
    record.type = mapping_.type;
    auto at = read_moment(cells);
    if (!at) return at.error();
    record.at = std::move(at).value();
    if (auto const status = read_cells(cells, record); !status) return status.error();
    if (auto const status = read_versions(cells, record); !status) return status.error();
    if (auto const status = read_id(cells, record); !status) return status.error();
    if (auto const status = check_record(record); !status)
        return in_column(name_of(status.error().where), status.error());
    return record;
}

Status CsvRowReader::read_cells(std::vector<std::string> const& cells, Record& record) const {
    for (auto const& fixed : mapping_.always)
        record.set(fixed.field, fixed.value);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const& target = mapping_.columns[i];
        bool const text = target.role == CsvColumnRole::field && row(target.field).kind == diary::Kind::text;
        if (text ? cells[i].empty() : trimmed(cells[i]).empty()) continue;
        if (auto const status = read_cell(target, cells[i], record); !status)
            return in_column(header_[i], status.error());
    }
    return {};
}

Status CsvRowReader::read_cell(CsvTarget const& target, std::string const& cell, Record& record) const {
    auto const& row = diary::row(target.field);
    if (target.role == CsvColumnRole::unit && trimmed(cell) != word(row.unit))
        return Error{Problem::unknown_name, {}, "is not " + std::string(word(row.unit))};
    if (target.role != CsvColumnRole::field) return {};
    // Our own tables restore every text exactly; another program's texts are cleaned like typed text.
    bool const ours = mapping_.apostrophe == Apostrophe::guards_formula;
    auto text = ours ? unguarded(cell) : without_controls(cell);
    if (!target.words.empty()) text = in_our_words(target, row.kind, text);
    if (text.empty()) return {};
    auto value = read_csv_value(row, text, target.scale);
    if (!value) return value.error();
    record.set(target.field, std::move(value).value());
    return {};
}

std::string CsvRowReader::cell_of(std::vector<std::string> const& cells, CsvColumnRole role) const {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (mapping_.columns[i].role == role) return std::string(trimmed(cells[i]));
    return {};
}

std::string CsvRowReader::name_of(std::string_view member) const {
    for (std::size_t i = 0; i < header_.size(); ++i) {
        auto const& row = diary::row(mapping_.columns[i].field);
        bool const holds = mapping_.columns[i].role == CsvColumnRole::field;
        if (holds && member == std::string(word(row.type)) + '.' + std::string(row.name)) return header_[i];
    }
    return {};
}

std::string CsvRowReader::name_of(CsvColumnRole role) const {
    for (std::size_t i = 0; i < header_.size(); ++i)
        if (mapping_.columns[i].role == role) return header_[i];
    return {};
}

Result<time::Moment> CsvRowReader::read_moment(std::vector<std::string> const& cells) const {
    auto const zone = unguarded(cell_of(cells, CsvColumnRole::zone));
    std::optional<int> offset;
    if (auto const cell = cell_of(cells, CsvColumnRole::utc_offset); !cell.empty()) {
        auto const read = read_csv_offset(cell);
        if (!read) return in_column(name_of(CsvColumnRole::utc_offset), read.error());
        offset = read.value();
    }
    if (auto const cell = cell_of(cells, CsvColumnRole::at_utc); !cell.empty()) {
        auto const at = time::instant_from_iso(cell);
        if (!at) return in_column(name_of(CsvColumnRole::at_utc), at.error());
        if (!offset && (zone.empty() || zone == zone_.name())) return zone_.moment_at(at.value());
        // Without the offset, the zone would show another clock time than stored.
        return time::Moment{at.value(), static_cast<std::int16_t>(offset.value_or(0)), offset ? zone : std::string{}};
    }
    auto const role =
        cell_of(cells, CsvColumnRole::start_local).empty() ? CsvColumnRole::date : CsvColumnRole::start_local;
    auto const cell = cell_of(cells, role);
    if (cell.empty()) return Error{Problem::malformed, {}, "the row has no time"};
    auto local = read_csv_time(cell, mapping_.dates);
    if (!local) return in_column(name_of(role), local.error());
    if (auto const clock = cell_of(cells, CsvColumnRole::clock); !clock.empty() && !local.value().has_clock) {
        auto const status = read_csv_clock(clock, local.value());
        if (!status) return in_column(name_of(CsvColumnRole::clock), status.error());
    }
    if (!local.value().has_clock) local.value().clock.hour = noon;
    if (!local.value().offset_minutes) local.value().offset_minutes = offset;
    auto moment = place(local.value(), zone);
    return moment ? moment : in_column(name_of(role), moment.error());
}

Result<time::Moment> CsvRowReader::place(LocalTime const& local, std::string const& zone) const {
    if (local.offset_minutes) {
        auto const utc = as_utc(local.clock);
        if (!utc) return utc.error();
        time::Instant const at{utc.value().ms - *local.offset_minutes * ms_per_minute};
        if (!in_range(at)) return Error{Problem::out_of_range, {}, "is outside the years 1970 to 9999"};
        return time::Moment{at, static_cast<std::int16_t>(*local.offset_minutes), zone};
    }
    if (!zone.empty() && zone != zone_.name())
        return Error{Problem::unknown_name, {}, "is by the clock of " + zone + ", so the row needs an offset as well"};
    auto resolved = zone_.resolve(local.clock);
    if (!resolved) return resolved.error();
    return std::move(resolved.value().moment);
}

Status CsvRowReader::read_versions(std::vector<std::string> const& cells, Record& record) const {
    record.edited = made_;
    record.rev = 1;
    if (auto const cell = cell_of(cells, CsvColumnRole::edited); !cell.empty()) {
        auto const edited = time::instant_from_iso(cell);
        if (!edited) return in_column(name_of(CsvColumnRole::edited), edited.error());
        record.edited = edited.value();
    }
    if (auto const cell = cell_of(cells, CsvColumnRole::rev); !cell.empty()) {
        auto const [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), record.rev);
        if (problem != std::errc{} || end != cell.data() + cell.size() || record.rev == 0)
            return Error{Problem::out_of_range, name_of(CsvColumnRole::rev), "is no whole number from 1 on"};
    }
    return {};
}

Status CsvRowReader::read_id(std::vector<std::string> const& cells, Record& record) {
    // Singletons have the same id on every device.
    if (mapping_.type == diary::RecordType::profile || mapping_.type == diary::RecordType::settings) {
        record.id = diary::singleton_id(mapping_.type);
        return {};
    }
    auto const cell = cell_of(cells, CsvColumnRole::id);
    if (cell.empty()) {
        record.id = hashed_id(cells, record.at.at);
        return {};
    }
    auto const id = diary::id_from_string(cell);
    if (!id) return Error{id.error().problem, name_of(CsvColumnRole::id), id.error().what};
    record.id = id.value();
    return {};
}

// From the cells by column name, so that the order of columns does not matter, and the number of equal rows before.
diary::RecordId CsvRowReader::hashed_id(std::vector<std::string> const& cells, time::Instant at) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty()) said.push_back(header_[i] + '\0' + cells[i] + '\0');
    std::sort(said.begin(), said.end());
    std::string source(word(mapping_.type));
    for (auto const& cell : said)
        source += '\n' + cell;
    auto const row = sha256_hex(source);
    auto const hash = sha256_hex(row + '\n' + std::to_string(equal_rows_[row]++));
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    for (std::size_t i = 0; i < entropy.size(); ++i)
        std::from_chars(hash.data() + 2 * i, hash.data() + 2 * i + 2, entropy[i], 16);
    return diary::uuid_v7(at, entropy);
}

}
