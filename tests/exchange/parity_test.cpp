// Each field of the table is in the backup, in the schema and in CSV, or listed here with the reason.
#include "base/csv.h"
#include "base/json.h"
#include "doctest.h"
#include "exchange/backup/backup.h"
#include "exchange/backup/schema.h"
#include "exchange/csv/import.h"
#include "exchange/csv/writer.h"
#include "support/random_diary.h"

#include <algorithm>
#include <map>

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;
using diary::Record;
using diary::RecordType;

namespace {

// Members of records that are not in a CSV file, with the reason.
std::map<std::string_view, std::string_view> const not_in_csv{
    {"type", "a CSV file is of one type; its name and the columns say which"},
    {"gone", "deleted records are left out: a spreadsheet would show them as if they were there"},
};

// Members with another name in CSV.
std::map<std::string_view, std::string_view> const csv_name_of{
    {"at", "at_utc"}, {"offset", "utc_offset"}, {"id", "id"}, {"zone", "zone"}, {"edited", "edited"}, {"rev", "rev"},
};

Record full_record(RecordType type) {
    tests::Chance chance(7);
    Record record;
    record.type = type;
    record.at = {{1'795'313'400'000}, 60, "Europe/Berlin"};
    record.id = tests::random_id(chance, record.at.at);
    record.edited = record.at.at;
    record.rev = 1;
    record.gone = true;
    for (auto const& row : diary::fields_of(type)) {
        auto value = tests::random_value(chance, row);
        if (auto* const text = std::get_if<CompactString>(&value)) *text = "text";
        if (auto* const list = std::get_if<diary::Choices>(&value)) list->bits |= 1;
        record.set(field_of(row), std::move(value));
    }
    return record;
}

std::vector<std::string> names_in_schema(RecordType type, JsonDocument const& schema) {
    std::vector<std::string> names;
    auto const record = schema.root().member("$defs").member("record");
    for (auto const [name, value] : record.member("properties").children())
        names.emplace_back(*name.text());
    for (auto const [none, one] : record.member("allOf").children()) {
        if (one.member("if").member("properties").member("type").member("const").text() != word(type)) continue;
        for (auto const [name, value] : one.member("then").member("properties").children())
            names.emplace_back(*name.text());
    }
    return names;
}

bool has(std::vector<std::string> const& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}

TEST_SUITE("parity") {
    TEST_CASE("every member a backup writes is in the schema, and in CSV or on the list with a reason") {
        auto const schema_text = write_backup_schema();
        auto const schema = JsonDocument::read(schema_text);
        REQUIRE(schema);
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            auto const written = write_record(full_record(type));
            auto const document = JsonDocument::read(written);
            REQUIRE(document);
            auto const in_schema = names_in_schema(type, schema.value());
            auto const table = read_csv(write_csv(type, std::vector<Record const*>{}));
            REQUIRE(table);
            std::size_t members = 0;
            for (auto const [member, value] : document.value().root().children()) {
                auto const name = *member.text();
                CAPTURE(word(type));
                CAPTURE(name);
                CHECK(has(in_schema, name));
                auto const other_name = csv_name_of.find(name);
                bool const in_csv =
                    has(table.value().header, other_name == csv_name_of.end() ? name : other_name->second);
                CHECK(in_csv != not_in_csv.contains(name));
                ++members;
            }
            CHECK(members == diary::fields_of(type).size() + 8);   // and the common members
            CHECK(in_schema.size() == members);
        }
    }

    TEST_CASE("a record with every field set goes through a backup, and through CSV, unchanged") {
        auto const zone = time::Zone::make("UTC", {{{0}, 0}}).value();
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            CAPTURE(word(type));
            auto record = full_record(type);
            auto const backup = read_backup(write_backup({{1}, "x"}, {&record}));
            REQUIRE(backup);
            CHECK(backup.value().records == std::vector<Record>{record});
            record.gone = false;
            auto const text = write_csv(type, {&record});
            CsvRows rows(text);
            REQUIRE(rows.next());
            auto const mapping = guess_csv_mapping(rows.header().value());
            REQUIRE(mapping);
            CHECK(mapping.value().type == type);
            for (auto const& target : mapping.value().columns)
                CHECK(target.role != CsvColumnRole::nothing);
            auto const import = read_csv_records(text, mapping.value(), zone, {1});
            REQUIRE(import);
            if (import.value().records.empty()) {   // random fields may contradict each other, see csv/import_test.cpp
                REQUIRE(import.value().refused.size() == 1);
                CHECK(import.value().refused[0].error.problem == Problem::conflict);
                continue;
            }
            CHECK(import.value().records[0].values == record.values);
        }
    }

    TEST_CASE("the dictionary of columns names every field with its unit and words") {
        auto const table = read_csv(write_csv_dictionary());
        REQUIRE(table);
        for (auto const& row : diary::field_table()) {
            CAPTURE(row.name);
            auto const is_it = [&](CsvRow const& line) {
                return line.fields[0] == word(row.type) && line.fields[1] == row.name &&
                       line.fields[3] == word(row.unit) && line.fields[6] == row.words;
            };
            CHECK(std::count_if(table.value().rows.begin(), table.value().rows.end(), is_it) == 1);
        }
    }
}
