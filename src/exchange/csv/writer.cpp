#include "exchange/csv/writer.h"

#include "base/json_writer.h"
#include "base/typed_number.h"
#include "exchange/csv/table.h"

#include <variant>

namespace unknot::exchange {
namespace {

using diary::Record;

// With a space: unlike the T of ISO 8601, spreadsheets read it as a time.
std::string local_text(time::Moment const& moment) {
    auto const clock = civil(moment);
    return to_iso(day_of(moment)) + ' ' + write_padded(clock.hour, 2) + ':' + write_padded(clock.minute, 2) + ':' +
           write_padded(clock.second, 2);
}

std::string decimal_text(double number) {
    JsonWriter writer;
    writer.decimal(number);
    return std::move(writer.finish()).value();
}

std::string words_text(diary::FieldRow const& row, diary::Choices chosen) {
    std::string out;
    for (auto const word : words_of(row, chosen))
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

struct CellText {
    diary::FieldRow const& row;

    std::string operator()(std::int64_t number) const { return std::to_string(number); }

    std::string operator()(double number) const { return decimal_text(number); }

    std::string operator()(bool set) const { return set ? "true" : "false"; }

    std::string operator()(diary::Choice chosen) const { return std::string(word_at(row, chosen.index)); }

    std::string operator()(diary::Choices chosen) const { return words_text(row, chosen); }

    std::string operator()(CompactString const& text) const { return std::string(text); }

    std::string operator()(time::Instant at) const { return to_iso(at); }

    std::string operator()(time::CivilDay day) const { return to_iso(day); }
};

std::string cell_of(Record const& record, CsvColumn const& column) {
    switch (column.role) {
    case CsvColumnRole::id: return to_string(record.id);
    case CsvColumnRole::at_utc: return to_iso(record.at.at);
    case CsvColumnRole::start_local: return local_text(record.at);
    case CsvColumnRole::utc_offset: return std::to_string(record.at.offset_minutes);
    case CsvColumnRole::zone: return std::string(record.at.zone);
    case CsvColumnRole::edited: return to_iso(record.edited);
    case CsvColumnRole::rev: return std::to_string(record.rev);
    case CsvColumnRole::field: {
        auto const* const value = record.find(column.field);
        return value ? std::visit(CellText{row(column.field)}, *value) : std::string{};
    }
    case CsvColumnRole::unit:
        return record.find(column.field) ? std::string(word(row(column.field).unit)) : std::string{};
    // Only other programs' tables have the rest.
    case CsvColumnRole::nothing:
    case CsvColumnRole::date:
    case CsvColumnRole::clock:
    case CsvColumnRole::end:
    case CsvColumnRole::happened:
    case CsvColumnRole::amount:
    case CsvColumnRole::amount_unit: return {};
    }
    return {};
}

std::vector<std::string> names_of(std::vector<CsvColumn> const& columns) {
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (auto const& column : columns)
        names.push_back(column.name);
    return names;
}

std::string_view meaning_of(CsvColumnRole role) {
    switch (role) {
    case CsvColumnRole::id: return "the record's id, a UUID of version 7";
    case CsvColumnRole::at_utc: return "when it was, in UTC";
    case CsvColumnRole::start_local: return "the same by the clock of the place";
    case CsvColumnRole::utc_offset: return "minutes that clock is ahead of UTC";
    case CsvColumnRole::zone: return "IANA name of the time zone, where known";
    case CsvColumnRole::edited: return "when the record was last changed, in UTC";
    case CsvColumnRole::rev: return "how often it was changed; 1 when new";
    case CsvColumnRole::unit: return "the unit of the column before it";
    default: return {};
    }
}

std::string_view form_of(diary::Kind kind) {
    switch (kind) {
    case diary::Kind::integer: return "whole number";
    case diary::Kind::decimal: return "number with a decimal dot";
    case diary::Kind::flag: return "true or false";
    case diary::Kind::choice: return "one of the words";
    case diary::Kind::choices: return "any of the words, with a space between them";
    case diary::Kind::text: return "text, of at most so many characters";
    case diary::Kind::instant: return "instant in UTC, such as 2026-11-22T02:20:46.000Z";
    case diary::Kind::day: return "local day, such as 2026-11-22";
    }
    return {};
}

std::vector<std::string> dictionary_row(diary::RecordType type, CsvColumn const& column) {
    if (column.role != CsvColumnRole::field)
        return {std::string(word(type)), column.name, std::string(meaning_of(column.role)), "", "", "", ""};
    auto const& row = diary::row(column.field);
    bool const number = row.kind == diary::Kind::integer || row.kind == diary::Kind::decimal;
    return {std::string(word(type)),
            column.name,
            std::string(form_of(row.kind)),
            std::string(word(row.unit)),
            number ? decimal_text(row.low) : "",
            number || row.kind == diary::Kind::text ? decimal_text(row.high) : "",
            std::string(row.words)};
}

}

std::string write_csv(diary::RecordType type, std::vector<Record const*> const& records) {
    auto const columns = csv_table(type);
    std::string out;
    append_csv_row(out, names_of(columns));
    std::vector<std::string> cells(columns.size());
    for (auto const* const record : records) {
        if (record->gone || !record->is(type)) continue;
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells[i] = cell_of(*record, columns[i]);
        append_csv_row(out, cells);
    }
    return out;
}

std::string write_csv(diary::RecordType type, diary::Diary const& diary) {
    return write_csv(type, diary.between(type, time::first_instant, time::last_instant + Milliseconds{1}));
}

std::string write_csv_dictionary() {
    std::string out;
    append_csv_row(out, {"type", "column", "holds", "unit", "lowest", "highest", "words"});
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto const type = static_cast<diary::RecordType>(i);
        for (auto const& column : csv_table(type))
            append_csv_row(out, dictionary_row(type, column));
    }
    return out;
}

}
