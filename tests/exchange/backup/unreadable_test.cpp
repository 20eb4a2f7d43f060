// Unreadable lines, through a backup and back into a diary.
#include "base/json.h"
#include "diary/page_edit.h"
#include "doctest.h"
#include "exchange/backup/import.h"
#include "support/random_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::exchange;

namespace {

using Lines = diary::StoredLines;

constexpr time::CivilDay first{20454}, second{20455}, third{20456};   // from 2026-01-01

Lines const damaged = {{first, std::string("\0\x1F \"\\", 5)},
                       {first, "rubbish\r"},
                       {second, "gr\xC3\x3C\xFF"},
                       {third, "{\"id\":\"019b"}};

std::string file_with(std::string_view unreadable) {
    return R"({"format":"unknot-diary","version":1,"counts":{},"records":[],"unreadable":)" + std::string(unreadable) +
           "}";
}

Backup read(std::string_view text) {
    auto backup = read_backup(text);
    REQUIRE_MESSAGE(backup, to_string(backup.error()));
    return std::move(backup).value();
}

std::vector<diary::Record> some_records() {
    tests::Chance chance(3);
    std::vector<diary::Record> records;
    for (int i = 0; i < 4; ++i)
        records.push_back(tests::random_record(chance));
    std::sort(records.begin(), records.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
    return records;
}

std::vector<std::string> lines_of(std::string_view page) {
    std::vector<std::string> lines;
    for (auto const& line : diary::page_lines(page))
        lines.emplace_back(line.text);
    return lines;
}

std::string written(std::vector<diary::Record> const& records, Lines const& lines) {
    std::vector<diary::Record const*> pointers;
    for (auto const& record : records)
        pointers.push_back(&record);
    return write_backup({{1'795'314'046'007}, "Unknot 0.1"}, pointers, lines);
}

}

TEST_SUITE("unreadable lines in a backup") {
    TEST_CASE("what is no line of a day is refused one by one") {
        for (auto const* item :
             {"7", "null", "[]", "{}", R"({"day":"2026-01-01"})", R"({"day":"2026-01-01","line":""})",
              R"({"day":"2026-01-01","line":" \r"})", R"({"day":"2026-01-01","line":"a\nb"})",
              R"({"day":"2026-01-01","line":"a","bytes":"?"})", R"({"day":"2026-01-01","line":"\ud800"})"}) {
            auto const backup = read(file_with(std::string("[") + item + R"(,{"day":"2026-01-01","line":"good"}])"));
            CAPTURE(item);
            CHECK(backup.refused == 1);
            CHECK(backup.unreadable == Lines{{first, "good"}});
        }
        CHECK(read(file_with("[" + std::string(100, '[') + "]")).integrity == Integrity::cut_short);
        CHECK(read(file_with("7")).unreadable.empty());
        CHECK(read(file_with("[]")).refused == 0);
    }

    TEST_CASE("of a page that is no day, a line counts as of the first") {
        for (auto const* day : {R"("day":"draft",)", R"("day":7,)", ""}) {
            auto const backup = read(file_with(std::string("[{") + day + R"("line":"a"}])"));
            CHECK(backup.unreadable == Lines{{time::first_day, "a"}});
        }
    }

    TEST_CASE("a file may hold more of it than is taken in") {
        std::string items;
        for (int n = 0; n < 20; ++n)
            items += std::string(n == 0 ? "" : ",") + R"({"day":"2026-01-01","line":")" + std::to_string(n) +
                     std::string(1'000'000, 'x') + "\"}";
        auto const backup = read(file_with("[" + items + "]"));
        CHECK(backup.unreadable.size() == 16);
        CHECK(backup.refused == 4);
        auto const huge = read(file_with(R"([{"day":"2026-01-01","line":")" + std::string(9'000'000, 'x') + "\"}]"));
        CHECK(huge.refused == 1);
    }

    TEST_CASE("a file that ends among them is cut short, with those before") {
        auto const text = written(some_records(), damaged);
        auto const at = text.find("\"day\":\"2026-01-03\"");
        auto const backup = read(text.substr(0, at));
        CHECK(backup.integrity == Integrity::cut_short);
        CHECK(backup.records == some_records());
        CHECK(backup.unreadable == Lines(damaged.begin(), std::prev(damaged.end())));
        std::string_view const list = "\"unreadable\":[";
        auto const before_the_first = read(text.substr(0, text.find(list) + list.size()));
        CHECK(before_the_first.integrity == Integrity::cut_short);
        CHECK(before_the_first.records == some_records());
        CHECK(before_the_first.unreadable.empty());
    }

    TEST_CASE("without such lines a file has no trace of them") {
        CHECK(written(some_records(), {}).find("unreadable") == std::string::npos);
        CHECK(written(some_records(), {{first, ""}}) == written(some_records(), {}));
    }

    TEST_CASE("they come back byte for byte, and the hash stays the last member and that of the records") {
        auto const text = written(some_records(), damaged);
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        std::string names;
        for (auto const [name, value] : document.value().root().children())
            names += std::string(*name.text()) + ' ';
        CHECK(names == "format version created app counts records unreadable sha256 ");
        auto const backup = read(text);
        CHECK(backup.integrity == Integrity::intact);
        CHECK(backup.records == some_records());
        CHECK(backup.unreadable == damaged);
        auto const item = *document.value().root().member("unreadable").children().begin();
        CHECK_FALSE(item.value.member("bytes"));
    }

    TEST_CASE("a line that this version can read is one of the records") {
        auto const records = some_records();
        Lines lines = damaged;
        lines.insert({page_day(records[0].id), write_record(records[0])});
        auto const backup = read(written({}, lines));
        REQUIRE(backup.records.size() == 1);
        CHECK(backup.records[0] == records[0]);
        CHECK(backup.unreadable == damaged);
    }

    TEST_CASE("taking them in twice is taking them in once") {
        auto const backup = read(written(some_records(), damaged));
        diary::Diary diary;
        diary.load_page("2026-01-01", "rubbish\r\nother");
        CHECK(preview_import(backup, diary).unreadable == 3);
        auto const change = import_change(backup, diary, {1});
        CHECK(change.added.size() == 3);
        REQUIRE(diary.apply(change));
        CHECK(diary.unreadable().size() == 5);
        CHECK(import_change(backup, diary, {1}).added.empty());
        CHECK(preview_import(backup, diary).unreadable == 0);
    }

    TEST_CASE("whatever becomes of a byte of a page, the other records load, and a backup has the line as it is") {
        std::string page;
        for (auto const& record : some_records())
            page += write_record(record) + '\n';
        for (std::size_t at = 0; at < page.size(); at += 7) {
            for (char const now :
                 {static_cast<char>(page[at] ^ 1), static_cast<char>(page[at] ^ 0x80), '\0', '\n', '"'}) {
                auto damaged_page = page;
                damaged_page[at] = now;
                diary::Diary diary;
                diary.load_page("2026-01-01", damaged_page);
                auto const backup = read(write_backup({{}, "Unknot"}, diary.all(), diary.unreadable().lines()));
                std::size_t found = 0;
                for (auto const& line : lines_of(damaged_page)) {
                    auto const record = diary::read_record(line);
                    CHECK((record ? diary.find(record.value().id) != nullptr
                                  : backup.unreadable.contains({first, line})));
                    found += page.find(line + '\n') != std::string::npos && record ? 1u : 0u;
                }
                CHECK(found >= some_records().size() - 2);   // a lost line break joins two lines
                CHECK(backup.records.size() == diary.size());
            }
        }
    }

    TEST_CASE("the page's own backup is read as this one is written") {
        // web/store/raw-backup.ts writes items by JSON.stringify, in this order of members.
        auto const backup = read(file_with(R"([
{"day":"2026-01-01","line":"a\u0000b"},
{"day":"2026-01-01","line":"a)"
                                           "\xEF\xBF\xBD\xEF\xBF\xBD"
                                           R"(","bytes":"Yf_7"}
])"));
        CHECK(backup.refused == 0);
        CHECK(backup.unreadable == Lines{{first, std::string("a\0b", 3)}, {first, "a\xFF\xFB"}});
    }

    TEST_CASE("NUL bytes in a file cost the record they are in") {
        auto const records = some_records();
        auto text = written(records, damaged);
        for (auto const& record : {records[1], records[2]}) {
            auto const at = text.find(write_record(record));
            REQUIRE(at != std::string::npos);
            text.insert(at + (record == records[1] ? 0 : 50), 3, '\0');
        }
        auto const backup = read(text);
        CHECK(backup.records.size() >= 2);
        CHECK(backup.records.back() == records[3]);
        CHECK(backup.unreadable == damaged);
    }
}
