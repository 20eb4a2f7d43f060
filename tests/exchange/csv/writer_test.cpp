#include "base/csv.h"
#include "doctest.h"
#include "exchange/csv/table.h"
#include "exchange/csv/writer.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;
using diary::Record;
using diary::RecordType;

namespace {

Record cramp(std::int64_t ms, std::int16_t offset) {
    tests::Chance chance(static_cast<std::uint64_t>(ms));
    Record record;
    record.at = {{ms}, offset, "Europe/Berlin"};
    record.id = tests::random_id(chance, record.at.at);
    record.type = RecordType::cramp;
    record.edited = {ms};
    record.rev = 2;
    return record;
}

CsvTable table_of(std::string const& text) {
    auto table = read_csv(text);
    REQUIRE(table);
    return std::move(table).value();
}

std::string cell(CsvTable const& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.header.size(); ++i)
        if (table.header[i] == column) return table.rows.at(row).fields[i];
    FAIL("no column ", column);
    return {};
}

}

TEST_SUITE("csv_writer") {
    TEST_CASE("deleted records and other types are left out; a type without records has its header") {
        auto gone = cramp(1'795'313'400'000, 60);
        gone.gone = true;
        auto other = cramp(1'795'313'400'000, 60);
        other.type = RecordType::note;
        auto const table = table_of(write_csv(RecordType::cramp, {&gone, &other}));
        CHECK(table.rows.empty());
        CHECK(table.header.size() == csv_table(RecordType::cramp).size());
    }

    TEST_CASE("a note cannot become a formula") {
        auto record = cramp(1'795'313'400'000, 60);
        record.set(Field::cramp_note, std::string("=HYPERLINK(\"http://x\",\"y\")"));
        CHECK(cell(table_of(write_csv(RecordType::cramp, {&record})), 0, "note").starts_with("'="));
    }

    TEST_CASE("a NUL byte in a note cuts neither the note nor the table, and reads back") {
        auto record = cramp(1'795'313'400'000, 60), other = cramp(1'795'313'500'000, 60);
        record.set(Field::cramp_note, std::string("before\0after", 12));
        auto const text = write_csv(RecordType::cramp, {&record, &other});
        CHECK(cell(table_of(text), 0, "note") == std::string("before\0after", 12));
        CHECK(table_of(text).rows.size() == 2);
    }

    TEST_CASE("local time, offset, zone and units stand in columns of their own") {
        auto record = cramp(1'795'313'400'000, -210);   // 2026-11-22T02:10:00Z
        record.set(Field::cramp_duration, std::int64_t{120});
        auto const text = write_csv(RecordType::cramp, {&record});
        CHECK(text.find("\r\n") != std::string::npos);
        auto const table = table_of(text);
        CHECK(cell(table, 0, "id") == to_string(record.id));
        CHECK(cell(table, 0, "at_utc") == to_iso(record.at.at));
        auto const local = civil(record.at);
        CHECK(cell(table, 0, "start_local").starts_with(to_iso(day_of(record.at)) + ' '));
        CHECK(cell(table, 0, "start_local").find(std::to_string(local.hour) + ':') != std::string::npos);
        CHECK(cell(table, 0, "utc_offset") == "-210");
        CHECK(cell(table, 0, "zone") == "Europe/Berlin");
        CHECK(cell(table, 0, "rev") == "2");
        CHECK(cell(table, 0, "duration") == "120");
        CHECK(cell(table, 0, "duration_unit") == "s");
        CHECK(cell(table, 0, "relief_seconds_unit").empty());
    }

    TEST_CASE("decimals have a dot and read back as the same number") {
        Record record = cramp(1'795'313'400'000, 60);
        record.type = RecordType::exercise;
        record.set(Field::exercise_temperature, -0.1);
        auto const text = cell(table_of(write_csv(RecordType::exercise, {&record})), 0, "temperature");
        CHECK(text == "-0.1");
    }

    TEST_CASE("a diary is written oldest first") {
        diary::Diary diary;
        diary::Change change;
        for (std::int64_t const ms : {1'795'313'400'000, 1'700'000'000'000, 1'750'000'000'000})
            change.records.push_back(cramp(ms, 0));
        change.made = {1'800'000'000'000};
        REQUIRE(diary.apply(change));
        auto const table = table_of(write_csv(RecordType::cramp, diary));
        REQUIRE(table.rows.size() == 3);
        CHECK(cell(table, 0, "at_utc") < cell(table, 1, "at_utc"));
        CHECK(cell(table, 1, "at_utc") < cell(table, 2, "at_utc"));
    }

    TEST_CASE("the dictionary has a line for each column of each type, with its meaning") {
        auto const table = table_of(write_csv_dictionary());
        std::size_t columns = 0;
        for (std::size_t i = 0; i < diary::record_type_count; ++i)
            columns += csv_table(static_cast<RecordType>(i)).size();
        CHECK(table.rows.size() == columns);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            CHECK_MESSAGE(!cell(table, i, "holds").empty(), cell(table, i, "column"));
    }
}
