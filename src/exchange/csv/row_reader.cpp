#include "exchange/csv/row_reader.h"

#include "base/sha256.h"
#include "diary/change.h"
#include "exchange/csv/amounts.h"
#include "exchange/csv/cells.h"
#include "exchange/csv/moments.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <limits>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

// Applies the rules for changes made by hand, so that contradicting fields are refused here too.
Status check_record(Record const& record) {
    diary::Patch patch;
    patch.id = record.id;
    patch.type = *record.type.known();
    patch.at = record.at;
    for (auto const& entry : record.values)
        patch.fields.push_back({entry.field, entry.value});
    diary::Change change;
    change.patches.push_back(std::move(patch));
    change.made = record.edited;
    return validate(change);
}

// Yes, no, or nothing, of a column that says whether there was a cramp.
std::optional<bool> says_yes(CsvTarget const& target, std::string_view cell) {
    auto const word = our_word(target, trimmed(cell));
    auto const said = read_csv_value(diary::row(Field::cramp_woke), word, 1);
    return said ? std::optional(std::get<bool>(said.value())) : std::nullopt;
}

void set_day(Record& record) {
    auto const field = diary::day_field(*record.type.known());
    if (field && record.find(*field) == nullptr) record.set(*field, time::day_of(record.at));
}

// The texts of several columns stand below each other in one field.
void set_joined(Field field, diary::Value value, Record& record) {
    auto const before = diary::row(field).kind == diary::Kind::text ? record.text(field) : std::nullopt;
    if (!before) return record.set(field, std::move(value));
    auto const joined = std::string(*before) + '\n' + std::string(std::get<CompactString>(value));
    if (check_value(field, joined)) record.set(field, joined);
}

}

CsvRowReader::CsvRowReader(CsvMapping mapping, std::vector<std::string> header, time::Zone zone, time::Instant made)
    : mapping_(std::move(mapping)), header_(std::move(header)), zone_(std::move(zone)), made_(made) {
    assert(mapping_.columns.size() == header_.size());
}

std::optional<std::string> CsvRowReader::left_out(std::vector<std::string> const& cells) const {
    if (is_ours()) return {};
    if (std::all_of(cells.begin(), cells.end(), [](auto const& cell) { return trimmed(cell).empty(); })) return "";
    if (mapping_.only_with && *mapping_.only_with < cells.size() && trimmed(cells[*mapping_.only_with]).empty())
        return "nothing in " + header_[*mapping_.only_with];
    if (mapping_.kinds && mapping_.kinds->wanted && mapping_.kinds->column < cells.size()) {
        auto const& kinds = *mapping_.kinds;
        for (auto const& kind : kinds_in(kinds, cells[kinds.column]))
            if (std::find(kinds.wanted->begin(), kinds.wanted->end(), kind) != kinds.wanted->end()) return {};
        return std::string(trimmed(cells[kinds.column]));
    }
    for (std::size_t i = 0; i < std::min(cells.size(), header_.size()); ++i) {
        auto const& target = mapping_.columns[i];
        if (target.role == CsvColumnRole::happened && !says_yes(target, cells[i]))
            return header_[i] + ": " + std::string(trimmed(cells[i]));
    }
    return {};
}

// A separator at the end of a row, or none where the header has one, makes no other row of it.
Status CsvRowReader::fit(std::vector<std::string>& cells) const {
    auto const wide = [&](std::vector<std::string> const& longer, std::size_t width) {
        return longer.size() > width && std::all_of(longer.begin() + static_cast<std::ptrdiff_t>(width), longer.end(),
                                                    [](auto const& cell) { return trimmed(cell).empty(); });
    };
    if (!is_ours() && (wide(cells, header_.size()) || wide(header_, cells.size()))) cells.resize(header_.size());
    if (cells.size() == header_.size()) return {};
    return Error{Problem::malformed,
                 {},
                 "the row has " + std::to_string(cells.size()) + " fields, the header " +
                     std::to_string(header_.size())};
}

Result<Record> CsvRowReader::read(std::vector<std::string> cells) {
    if (auto const status = fit(cells); !status) return status.error();
    RowCells const row{mapping_, header_, cells};
    Record record;
    record.type = mapping_.type;
    auto moment = read_row_moment(row, zone_);
    if (!moment) return moment.error();
    is_timeless_ = !moment.value().has_clock;
    record.at = std::move(moment.value().at);
    auto const* const happened = row.target(CsvColumnRole::happened);
    bool const is_no = happened != nullptr && says_yes(*happened, row.cell(CsvColumnRole::happened)) == false;
    if (is_no) {
        record.type = RecordType::check_in;
        record.set(Field::check_in_cramps, diary::choice(Field::check_in_cramps, "no"));
    } else {
        if (auto const status = read_cells(row, record); !status) return status.error();
        if (moment.value().seconds) set_length(*moment.value().seconds, record);
    }
    if (!is_ours()) set_day(record);
    if (auto const status = read_versions(row, record); !status) return status.error();
    if (auto const status = read_id(row, record); !status) return status.error();
    if (auto const status = check_record(record); !status)
        return in_column(name_of(status.error().where), status.error());
    return record;
}

bool CsvRowReader::has_contents(Record const& record) const {
    auto const type = record.type.known();
    if (is_ours() || type == RecordType::cramp) return true;
    auto const day = diary::day_field(*type);
    return std::any_of(record.values.begin(), record.values.end(), [&](diary::FieldValue const& value) {
        bool const always = std::any_of(mapping_.always.begin(), mapping_.always.end(),
                                        [&](auto const& fixed) { return fixed.field == value.field; });
        return value.field != day && !always;
    });
}

Status CsvRowReader::read_cells(RowCells const& row, Record& record) const {
    for (auto const& fixed : mapping_.always)
        record.set(fixed.field, fixed.value);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& target = mapping_.columns[i];
        bool const text = target.role == CsvColumnRole::field && diary::row(target.field).kind == diary::Kind::text;
        if (text ? row.cells[i].empty() : trimmed(row.cells[i]).empty()) continue;
        if (target.role == CsvColumnRole::amount) {
            auto amount = read_amount_of(row, i);
            if (!amount) return in_column(header_[i], amount.error());
            if (amount.value()) set_joined(amount.value()->field, amount.value()->value, record);
            continue;
        }
        if (auto const status = read_cell(target, row.cells[i], record); !status)
            return in_column(header_[i], status.error());
    }
    return {};
}

Status CsvRowReader::read_cell(CsvTarget const& target, std::string const& cell, Record& record) const {
    auto const& row = diary::row(target.field);
    if (target.role == CsvColumnRole::unit && trimmed(cell) != word(row.unit))
        return Error{Problem::unknown_name, {}, "is not " + std::string(word(row.unit))};
    if (target.role != CsvColumnRole::field) return {};
    if (!is_ours()) {
        auto value = read_table_cell(target, cell, mapping_.dates);
        if (!value) return value.error();
        if (value.value()) set_joined(target.field, std::move(*value.value()), record);
        for (auto const& [theirs, ours] : target.second_words)
            if (theirs == trimmed(cell) && !record.find(*target.second))
                record.set(*target.second, diary::choice(*target.second, ours));
        return {};
    }
    auto value = read_csv_value(row, unguarded(cell), target.scale, target.decimal);
    if (!value) return value.error();
    record.set(target.field, std::move(value).value());
    return {};
}

void CsvRowReader::set_length(double seconds, Record& record) const {
    constexpr std::pair<RecordType, Field> lengths[] = {{RecordType::cramp, Field::cramp_duration},
                                                        {RecordType::exercise, Field::exercise_length},
                                                        {RecordType::stretch, Field::stretch_length}};
    for (auto const& [type, field] : lengths) {
        if (mapping_.type != type || record.find(field) != nullptr) continue;
        auto value = number_value(diary::row(field), seconds / seconds_of(diary::row(field).unit), true);
        if (value) record.set(field, std::move(value).value());
    }
}

std::string CsvRowReader::name_of(std::string_view member) const {
    for (std::size_t i = 0; i < header_.size(); ++i) {
        auto const& row = diary::row(mapping_.columns[i].field);
        bool const holds = mapping_.columns[i].role == CsvColumnRole::field;
        if (holds && member == std::string(word(row.type)) + '.' + std::string(row.name)) return header_[i];
    }
    return {};
}

Status CsvRowReader::read_versions(RowCells const& row, Record& record) const {
    record.edited = made_;
    record.rev = 1;
    if (auto const cell = row.cell(CsvColumnRole::edited); !cell.empty()) {
        auto const edited = time::instant_from_iso(cell);
        if (!edited) return in_column(row.name(CsvColumnRole::edited), edited.error());
        record.edited = edited.value();
    }
    if (auto const cell = row.cell(CsvColumnRole::rev); !cell.empty()) {
        auto const [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), record.rev);
        if (problem != std::errc{} || end != cell.data() + cell.size() || record.rev == 0)
            return Error{Problem::out_of_range, row.name(CsvColumnRole::rev), "is no whole number from 1 on"};
    }
    return {};
}

Status CsvRowReader::read_id(RowCells const& row, Record& record) {
    // Singletons have the same id on every device.
    if (record.is(RecordType::profile) || record.is(RecordType::settings)) {
        record.id = diary::singleton_id(*record.type.known());
        return {};
    }
    auto const cell = row.cell(CsvColumnRole::id);
    if (cell.empty()) {
        record.id = hashed_id(record);
        return {};
    }
    auto const id = diary::id_from_string(cell);
    if (!id) return Error{id.error().problem, row.name(CsvColumnRole::id), id.error().what};
    record.id = id.value();
    return {};
}

// From what the row means, to the minute, and the number of equal rows before: a spreadsheet may spell days and numbers
// anew, drop seconds, and end lines within a text otherwise.
diary::RecordId CsvRowReader::hashed_id(Record const& record) {
    Record meant;
    meant.type = record.type;
    meant.at.at = time::Instant{record.at.at.ms - record.at.at.ms % ms_per_minute};
    meant.values = record.values;
    auto source = write_record(meant);
    for (auto at = source.find("\\r"); at != std::string::npos; at = source.find("\\r", at))
        source.erase(at, 2);
    auto const row = sha256_hex(source);
    auto const hash = sha256_hex(row + '\n' + std::to_string(equal_rows_[row]++));
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    for (std::size_t i = 0; i < entropy.size(); ++i)
        std::from_chars(hash.data() + 2 * i, hash.data() + 2 * i + 2, entropy[i], 16);
    return diary::uuid_v7(meant.at.at, entropy);
}

}
