#include "doctest.h"
#include "exchange/csv/guess.h"
#include "exchange/csv/import.h"
#include "exchange/csv/writer.h"
#include "support/random_diary.h"

#include <algorithm>
#include <array>

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;
using diary::Record;
using diary::RecordType;

namespace {

constexpr time::Instant made{1'900'000'000'000};

time::Zone const& berlin() {
    static auto const zone = time::Zone::make("Europe/Berlin", {{{1'774'746'000'000}, 120},   // 2026-03-29
                                                                {{1'792'890'000'000}, 60}})   // 2026-10-25
                                 .value();
    return zone;
}

constexpr std::string_view drinks = "when,ml,memo\n2026-11-22 08:00,250,tea\n2026-11-22 08:00,250,tea\n"
                                    "2026-11-22 09:30,300,\n";

CsvMapping drink_mapping() {
    CsvMapping mapping;
    mapping.type = RecordType::intake;
    mapping.columns = {{CsvColumnRole::start_local}, {CsvColumnRole::field, Field::intake_volume}, {}};
    mapping.always = {{Field::intake_what, diary::choice(Field::intake_what, "drink")}};
    return mapping;
}

CsvImport import_of(std::string_view text, CsvMapping const& mapping) {
    auto import = read_csv_records(text, mapping, berlin(), made);
    REQUIRE_MESSAGE(import, to_string(import.error()));
    return std::move(import).value();
}

CsvImport import_ours(std::string_view text) {
    CsvSampler sampler(text.size());
    sampler.add(text);
    sampler.end();
    REQUIRE_MESSAGE(sampler.status(), to_string(sampler.status().error()));
    REQUIRE(sampler.ours());
    return import_of(text, *sampler.ours());
}

void refuses(std::string_view text, CsvMapping const& mapping, std::string_view saying) {
    auto const import = read_csv_records(text, mapping, berlin(), made);
    REQUIRE_FALSE(import);
    CHECK_MESSAGE(to_string(import.error()).find(saying) != std::string::npos, to_string(import.error()));
}

// The record without what CSV loses: unknown members, empty texts and lists, and that a zone name is empty.
Record told_by_csv(Record record) {
    record.unknown_members.clear();
    for (auto const& row : diary::fields_of(*record.type.known())) {
        auto const* const value = record.find(field_of(row));
        if (value == nullptr) continue;
        auto const* const text = std::get_if<CompactString>(value);
        auto const* const list = std::get_if<diary::Choices>(value);
        if ((text != nullptr && text->empty()) || (list != nullptr && list->bits == 0)) record.clear(field_of(row));
    }
    return record;
}

// Random fields may contradict each other, which no real record does.
bool is_consistent(Record const& record) {
    diary::Patch patch;
    patch.id = record.id;
    patch.type = record.type;
    patch.at = record.at;
    for (auto const& one : record.values)
        patch.fields.push_back({one.field, one.value});
    diary::Change change;
    change.patches.push_back(patch);
    change.made = made;
    return static_cast<bool>(validate(change));
}

}

TEST_SUITE("csv_import") {
    TEST_CASE("a file that is none, or too large, is refused with a reason") {
        refuses("", drink_mapping(), "empty");
        refuses("\xEF\xBB\xBF\r\n", drink_mapping(), "empty");
        refuses("\"open\n", drink_mapping(), "line 1: a quote is not closed");
        refuses("\"\"\nwhen,ml,memo\n", drink_mapping(), "line 1: the header is empty");
    }

    TEST_CASE("a table that we wrote is read whatever its length: beyond the rows another program's may have") {
        constexpr std::size_t rows = csv_rows_limit + 1;
        std::string text = "id,at_utc,duration\n";
        for (std::size_t i = 0; i < rows; ++i) {
            std::array<std::uint8_t, diary::entropy_bytes> const entropy{};
            time::Instant const at{static_cast<std::int64_t>(i) * 60'000};
            text += to_string(diary::uuid_v7(at, entropy)) + ',' + to_iso(at) + ",\n";
        }
        auto const import = import_ours(text);
        CHECK(import.records.size() == rows);
        CHECK(import.refused.empty());
    }

    TEST_CASE("in pieces of any length a file gives the same records and refusals") {
        auto const text = std::string(drinks) + "2026-11-22 10:00,x,\n2026-11-22 11:00,1,\"a\nb\"\n\"open\n"
                                                "2026-11-22 12:00,2,\n";
        auto const whole = import_of(text, drink_mapping());
        CHECK(whole.records.size() == 5);
        CHECK(whole.refused.size() == 2);
        for (std::size_t piece = 1; piece < 40; ++piece) {
            CsvReader reader(drink_mapping(), berlin(), made);
            for (std::size_t at = 0; at < text.size(); at += piece)
                reader.add(std::string_view(text).substr(at, piece));
            auto const import = reader.finish();
            REQUIRE(import);
            CHECK(import.value().records == whole.records);
            REQUIRE(import.value().refused.size() == whole.refused.size());
            for (std::size_t i = 0; i < whole.refused.size(); ++i)
                CHECK(import.value().refused[i].line == whole.refused[i].line);
        }
    }

    TEST_CASE("of refused rows as much is kept as a report may be long; all are told") {
        auto const row = "x," + std::string(csv_row_bytes_limit - 10, '7') + ",\n";
        auto const rows = csv_kept_bytes_limit / row.size() + 2;
        CsvReader reader(drink_mapping(), berlin(), made);
        reader.add("when,ml,memo\n");
        for (std::size_t i = 0; i < rows; ++i)
            reader.add(row);
        auto const import = reader.finish();
        REQUIRE(import);
        CHECK(import.value().refused.size() == rows);
        CHECK(import.value().refused.front().row == row);
        CHECK(import.value().refused.back().row.empty());
    }

    TEST_CASE("a spreadsheet's file with semicolons and decimal commas reads as one with commas and dots") {
        std::string const theirs = "when;mg;memo\n2026-11-22 08:00;250,5;tea\n2026-11-22 09:30;1,500;\n";
        auto mapping = drink_mapping();
        mapping.columns[1].field = Field::intake_sodium;
        auto const import = import_of(theirs, mapping);
        REQUIRE(import.records.size() == 1);
        CHECK(import.records[0].decimal(Field::intake_sodium) == 250.5);
        REQUIRE(import.refused.size() == 1);   // 1500 or one and a half
        CHECK(import.refused[0].line == 3);
    }

    TEST_CASE("a mapping that does not fit is refused before any row is read") {
        auto mapping = drink_mapping();
        mapping.columns.pop_back();
        refuses(drinks, mapping, "3 columns, the mapping 2");
        mapping = drink_mapping();
        mapping.columns[0] = {};
        refuses(drinks, mapping, "no column holds the time");
        mapping = drink_mapping();
        mapping.columns[2] = mapping.columns[1];
        refuses(drinks, mapping, "two columns");
        mapping = drink_mapping();
        mapping.columns[1].field = Field::cramp_duration;
        refuses(drinks, mapping, "no field of intake");
        mapping = drink_mapping();
        mapping.columns[1].scale = 0;
        refuses(drinks, mapping, "scaled");
        mapping = drink_mapping();
        mapping.always = {{Field::intake_volume, std::int64_t{-1}}};
        refuses(drinks, mapping, "intake.volume");
    }

    TEST_CASE("a header of another program is not guessed") {
        CHECK_FALSE(guess_csv_mapping({}));
        CHECK_FALSE(guess_csv_mapping({"Date", "Water (ml)"}));
        CHECK_FALSE(guess_csv_mapping({"at_utc", "zone", "note"}));   // the record type is ambiguous
    }

    TEST_CASE("every row that is refused is reported with its line, and the others come in") {
        auto const import = import_of("when,ml,memo\n2026-11-22 08:00,250,\"two\nlines\"\nyesterday,250,\n"
                                      "2026-11-22 09:00,a lot,\n2026-11-22 10:00,1\n,100,\n2026-11-22 11:00,1,\"x\n"
                                      "2026-11-22 12:00,100,\n",
                                      drink_mapping());
        CHECK(import.records.size() == 2);
        REQUIRE(import.refused.size() == 5);
        std::vector<std::size_t> lines;
        for (auto const& one : import.refused) {
            lines.push_back(one.line);
            CHECK_FALSE(one.error.what.empty());
        }
        CHECK(lines == std::vector<std::size_t>{4, 5, 6, 7, 8});
        CHECK(import.refused[0].error.where == "when");
        CHECK(import.refused[1].error.where == "ml");
        CHECK(import.ignored_columns == std::vector<std::string>{"memo"});
    }

    TEST_CASE("importing twice is importing once") {
        diary::Diary diary;
        auto const import = import_of(drinks, drink_mapping());
        CHECK(preview_csv(import, diary).added == 3);   // two glasses in the same minute are two records
        REQUIRE(diary.apply(csv_change(import, diary, Deleted::stay_deleted, made)));
        CHECK(diary.count(RecordType::intake) == 3);
        auto const again = import_of(drinks, drink_mapping());
        CHECK(preview_csv(again, diary).same == 3);
        CHECK(csv_change(again, diary, Deleted::bring_back, made).records.empty());
    }

    TEST_CASE("a file that grew adds only what is new, in any order of columns and with a column more") {
        diary::Diary diary;
        REQUIRE(diary.apply(csv_change(import_of(drinks, drink_mapping()), diary, Deleted::stay_deleted, made)));
        auto mapping = drink_mapping();
        mapping.columns = {{}, {CsvColumnRole::start_local}, {CsvColumnRole::field, Field::intake_volume}, {}};
        auto const grown = import_of("memo,when,ml,more\ntea,2026-11-22 08:00,250,\ntea,2026-11-22 08:00,250,\n"
                                     ",2026-11-22 09:30,300,\n,2026-11-22 10:00,100,\n",
                                     mapping);
        auto const preview = preview_csv(grown, diary);
        CHECK(preview.same == 3);
        CHECK(preview.added == 1);
    }

    TEST_CASE("ids carry the event's time, of the given zone before and after the clocks change") {
        auto mapping = drink_mapping();
        auto const import = import_of("when,ml,memo\n2026-10-24 12:00,1,\n2026-10-26 12:00,1,\n", mapping);
        REQUIRE(import.records.size() == 2);
        CHECK(import.records[0].at.offset_minutes == 120);
        CHECK(import.records[1].at.offset_minutes == 60);
        for (auto const& record : import.records) {
            CHECK(instant_of(record.id) == record.at.at);
            CHECK(record.at.zone == "Europe/Berlin");
            CHECK(civil(record.at).hour == 12);
            CHECK(record.choice(Field::intake_what) == "drink");
        }
    }

    TEST_CASE("what the diary has is never overwritten, and what was deleted comes back only when asked for") {
        diary::Diary diary;
        auto const import = import_of(drinks, drink_mapping());
        REQUIRE(diary.apply(csv_change(import, diary, Deleted::stay_deleted, made)));
        auto edit = edit_patch(import.records[0]);
        edit.fields.push_back({Field::intake_volume, std::int64_t{999}});
        auto const remove = remove_patch(import.records[1]);
        REQUIRE(diary.apply({{edit, remove}, {}, made}));
        auto const preview = preview_csv(import, diary);
        CHECK(preview.differ == 1);
        CHECK(preview.deleted == 1);
        CHECK(preview.same == 1);
        CHECK(csv_change(import, diary, Deleted::stay_deleted, made).records.empty());
        REQUIRE(diary.apply(csv_change(import, diary, Deleted::bring_back, made)));
        CHECK(diary.count(RecordType::intake) == 3);
        CHECK(diary.find(import.records[0].id)->integer(Field::intake_volume) == 999);
        CHECK(diary.find(import.records[1].id)->values == import.records[1].values);
    }

    TEST_CASE("the same id twice in a file is refused with the line of the first") {
        auto const text = "id,at_utc,duration\n01a20104-78c0-7000-8000-000000000004,2026-11-22T02:10:00.000Z,\n"
                          "01a20104-78c0-7000-8000-000000000004,2026-11-22T02:10:00.000Z,\n";
        auto const import = import_ours(text);
        CHECK(import.records.size() == 1);
        REQUIRE(import.refused.size() == 1);
        CHECK(import.refused[0].line == 3);
        CHECK(import.refused[0].error.what.find("line 2") != std::string::npos);
    }

    TEST_CASE("what we wrote is guessed by its header, and reads back the same record for record") {
        tests::Chance chance(11);
        std::map<RecordType, std::vector<Record>> by_type;
        for (int i = 0; i < 600; ++i) {
            auto record = tests::random_record(chance);
            auto const type = record.type.known();
            bool const once = type == RecordType::profile || type == RecordType::settings;
            if (!type || record.gone || !is_consistent(record)) continue;
            if (once) record.id = diary::singleton_id(*type);
            if (once && by_type.contains(*type)) continue;
            by_type[*type].push_back(told_by_csv(record));
        }
        CHECK(by_type.size() == diary::record_type_count);
        for (auto const& entry : by_type) {
            auto const& records = entry.second;
            std::vector<Record const*> pointers;
            for (auto const& record : records)
                pointers.push_back(&record);
            auto const import = import_ours(write_csv(entry.first, pointers));
            for (auto const& refused : import.refused)
                CHECK_MESSAGE(false, records.front().type.word(), " ", refused.line, " ", to_string(refused.error));
            CHECK(import.ignored_columns.empty());
            CHECK(import.records == records);
        }
    }

    TEST_CASE("any bytes give an import or an error") {
        tests::Chance chance(12);
        constexpr std::string_view parts[] = {"\"", ",", "\n", "\r\n", "2026-11-22 08:00", "250", "\xFF", "tea", ";"};
        for (int i = 0; i < 2000; ++i) {
            std::string text(tests::one_in(chance, 3) ? "when,ml,memo\n" : "");
            for (auto left = tests::pick(chance, 0, 30); left > 0; --left)
                text += parts[static_cast<std::size_t>(tests::pick(chance, 0, std::ssize(parts) - 1))];
            auto const import = read_csv_records(text, drink_mapping(), berlin(), made);
            if (!import) {
                CHECK_FALSE(import.error().what.empty());
                continue;
            }
            for (auto const& record : import.value().records)
                CHECK(diary::read_record(write_record(record)));
        }
    }
}
