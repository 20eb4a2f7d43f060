// What a damaged, hostile or foreign file may contain, for the readers of backups and tables. Locked backups:
// backup/encrypted_test.cpp; sizes, depth, versions and cuts of a backup: backup/reader_test.cpp.
#include "base/utf8.h"
#include "doctest.h"
#include "exchange/backup/backup.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/writer.h"

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;

namespace {

constexpr time::Instant made{1'900'000'000'000};

// A backup with one cramp that has these additional members.
std::string backup_with(std::string const& members) {
    return R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z","app":"x","counts":{},"records":[
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1)" +
           members + "}\n]}";
}

Backup read(std::string const& text) {
    auto backup = read_backup(text);
    REQUIRE_MESSAGE(backup, to_string(backup.error()));
    return std::move(backup).value();
}

void refuses_record(std::string const& members) {
    auto const backup = read(backup_with(members));
    CHECK(backup.records.empty());
    REQUIRE(backup.refused_details.size() == 1);
    CHECK_FALSE(backup.refused_details[0].error.what.empty());
    CHECK(backup.refused_details[0].line == 2);
}

// An unusable value of a known field is kept as an unknown member, and the field is not set.
void keeps(std::string const& member, std::string const& json, Field field) {
    CAPTURE(json);
    auto const backup = read(backup_with(",\"" + member + "\":" + json));
    REQUIRE(backup.records.size() == 1);
    CHECK(backup.records[0].find(field) == nullptr);
    auto const* const kept = backup.records[0].find_unknown(member);
    REQUIRE(kept != nullptr);
    CHECK(kept->json == json);
}

CsvMapping mapping_of_notes() {
    CsvMapping mapping;
    mapping.columns = {{CsvColumnRole::start_local},
                       {CsvColumnRole::field, Field::cramp_strength},
                       {CsvColumnRole::field, Field::cramp_note}};
    return mapping;
}

CsvImport read_table(std::string const& text) {
    auto const zone = time::Zone::make("Europe/Berlin", {{{0}, 60}}).value();
    auto import = read_csv_records(text, mapping_of_notes(), zone, made);
    REQUIRE_MESSAGE(import, to_string(import.error()));
    return std::move(import).value();
}

void refuses_row(std::string const& row, std::string_view column) {
    CAPTURE(row);
    auto const import = read_table("when,pain,note\n" + row + "\n2026-11-22 04:00,1,kept\n");
    CHECK(import.records.size() == 1);
    REQUIRE(import.refused.size() == 1);
    CHECK(import.refused[0].line == 2);
    CHECK(import.refused[0].error.where == column);
    CHECK_FALSE(import.refused[0].error.what.empty());
}

}

TEST_SUITE("bad input") {
    TEST_CASE("backup: NaN, infinity, comments and text that is not UTF-8 refuse the record, with its place") {
        for (auto const* value :
             {"NaN", "Infinity", "-Infinity", "1.", "01", "0x10", "/* */1", "'x'", "\"\xFF\"", "1e999", "-1e999"}) {
            CAPTURE(value);
            refuses_record(std::string(",\"strength\":") + value);
        }
    }

    TEST_CASE("backup: lone surrogates, escaped or as bytes, and a bare NUL refuse the record") {
        refuses_record(R"(,"note":"\ud800")");
        refuses_record(R"(,"note":"\udc00\ud800")");
        refuses_record(",\"note\":\"\xED\xA0\x80\"");
        refuses_record(std::string(",\"note\":\"a\0b\"", 14));
    }

    TEST_CASE("backup: huge numbers do no harm: they are kept as written, and set no field") {
        keeps("strength", "1e308", Field::cramp_strength);
        keeps("strength", "99999999999999999999999999", Field::cramp_strength);
        keeps("strength", "-1", Field::cramp_strength);
        keeps("duration", "[1]", Field::cramp_duration);
        for (auto const* at : {"1e308", "-1", "253402300800000", "1.5", "\"1795313400000\"", "null"}) {
            CAPTURE(at);
            auto text = backup_with("");
            text.replace(text.find("1795313400000"), 13, at);
            CHECK(read(text).refused == 1);
        }
    }

    TEST_CASE("backup: __proto__ and constructor are names like others: kept, written back, nothing set") {
        auto const backup = read(backup_with(R"(,"__proto__":{"gone":true},"constructor":"x")"));
        REQUIRE(backup.records.size() == 1);
        CHECK_FALSE(backup.records[0].gone);
        CHECK(write_record(backup.records[0]).find(R"("__proto__":{"gone":true})") != std::string::npos);
    }

    TEST_CASE("backup: a member twice in a record refuses it: which one counts cannot be told") {
        refuses_record(R"(,"strength":1,"strength":9)");
        refuses_record(R"(,"rev":9)");
    }

    TEST_CASE("backup: bidi controls and escaped NUL stay in the record and are not shown") {
        auto const backup = read(backup_with(R"(,"note":"a\u202eb\u0000c")"));
        REQUIRE(backup.records.size() == 1);
        auto const note = backup.records[0].text(Field::cramp_note);
        REQUIRE(note);
        CHECK(note->size() > 3);
        CHECK(to_displayable(*note) == "abc");
    }

    TEST_CASE("backup: a record over 64 KB or deeper than lists may be is refused, the file is not") {
        refuses_record(",\"x\":\"" + std::string(diary::record_bytes_limit, 'x') + '"');
        refuses_record(",\"x\":" + std::string(1000, '[') + std::string(1000, ']'));
    }

    TEST_CASE("table: NaN, infinity, huge and hexadecimal numbers refuse the row, with column and line") {
        for (auto const* number : {"NaN", "inf", "1e999", "-1e999", "0x10", "11", "1.5", "1,5", "７", "1 000"}) {
            auto const cell = std::string(number).find(',') == std::string::npos ? number : "\"1,5\"";
            refuses_row(std::string("2026-11-22 03:00,") + cell + ",", "pain");
        }
    }

    TEST_CASE("table: lone surrogates and broken UTF-8 refuse the row") {
        refuses_row("2026-11-22 03:00,1,\xED\xA0\x80", "note");
        refuses_row("2026-11-22 03:00,1,\xC3", "note");
        refuses_row("2026-11-22 03:00,1,\xFF\xFE", "note");
    }

    TEST_CASE("table: times that are none refuse the row") {
        for (auto const* when : {"2026-02-30 03:00", "2026-11-22 25:00", "1969-12-31 23:00", "10000-01-01",
                                 "0000-00-00", "03:00", "__proto__", "99999999999999999999-01-01"})
            refuses_row(std::string(when) + ",1,", "when");
    }

    TEST_CASE("table: bidi controls and NUL stay in the note and are not shown") {
        auto const import =
            read_table(std::string("when,pain,note\n2026-11-22 03:00,1,a\xE2\x80\xAE") + std::string("b\0c\n", 4));
        REQUIRE(import.records.size() == 1);
        CHECK(to_displayable(*import.records[0].text(Field::cramp_note)) == "abc");
        CHECK(diary::read_record(write_record(import.records[0])));
    }

    TEST_CASE("table: a byte order mark, CRLF and __proto__ as a column do not matter") {
        auto const import = read_table("\xEF\xBB\xBFwhen,pain,__proto__\r\n2026-11-22 03:00,1,x\r\n");
        CHECK(import.records.size() == 1);
        CHECK(import.refused.empty());
    }

    TEST_CASE("table: a row over 128 KB is refused, a file with too many columns too") {
        refuses_row("2026-11-22 03:00,1," + std::string(csv_row_bytes_limit, 'x'), "");
        auto const wide = sample_csv(std::string(csv_columns_limit, ',') + "\n");
        REQUIRE_FALSE(wide);
        CHECK(wide.error().problem == Problem::too_large);
        CHECK(sample_csv(std::string(csv_columns_limit - 1, ',') + "\n"));
    }

    TEST_CASE("table: a file with too many rows is refused whole: none of it is taken in unseen") {
        std::string text = "when,pain,note\n";
        for (std::size_t i = 0; i <= csv_rows_limit; ++i)
            text += "x,,\n";
        auto const columns = sample_csv(text);
        REQUIRE_FALSE(columns);
        CHECK(columns.error().problem == Problem::too_large);
    }

    TEST_CASE("table: columns of a newer version are passed over") {
        auto const mapping = guess_csv_mapping({"id", "at_utc", "duration", "from_the_future"});
        REQUIRE(mapping);
        CHECK(mapping.value().columns[3].role == CsvColumnRole::nothing);
    }
}
