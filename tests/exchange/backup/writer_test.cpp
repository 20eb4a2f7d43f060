#include "base/json.h"
#include "doctest.h"
#include "exchange/backup/backup.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::exchange;

TEST_SUITE("backup_writer") {
    TEST_CASE("a backup is one JSON document with the hash as its last member") {
        tests::Chance chance(1);
        auto const record = tests::random_record(chance);
        auto const text = write_backup({{1'795'314'046'007}, "Unknot \"1\""}, {&record});
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        std::string names;
        for (auto const [name, value] : document.value().root().children())
            names += std::string(*name.text()) + ' ';
        CHECK(names == "format version created app counts records sha256 ");
        CHECK(document.value().root().member("created").text() == "2026-11-22T02:20:46.007Z");
        CHECK(document.value().root().member("counts").member(record.type.word()).integer() == 1);
        CHECK(document.value().root().member("records").size() == 1);
    }

    TEST_CASE("the hash is that of the bytes from bracket to bracket") {
        tests::Chance chance(1);
        auto const record = tests::random_record(chance);
        auto const text = write_backup({{}, "Unknot"}, {&record});
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        auto const records = document.value().root().member("records").raw();
        CHECK(document.value().root().member("sha256").text() == sha256_hex(records));
    }

    TEST_CASE("an empty diary gives a backup too") {
        auto const text = write_backup({{}, "Unknot"}, {});
        auto const document = JsonDocument::read(text);
        REQUIRE(document);
        CHECK(document.value().root().member("records").kind() == JsonKind::list);
        CHECK(document.value().root().member("records").size() == 0);
    }

    TEST_CASE("the same diary gives the same bytes, written at once or record by record, taken whole or in pieces") {
        tests::Chance chance(2);
        std::vector<diary::Record> records;
        for (int i = 0; i < 20; ++i)
            records.push_back(tests::random_record(chance));
        std::vector<diary::Record const*> pointers;
        TypeCounts counts;
        for (auto const& record : records) {
            pointers.push_back(&record);
            ++counts[std::string(record.type.word())];
        }
        BackupWriter writer({{5}, "Unknot"}, counts);
        std::string pieces;
        for (auto const& record : records) {
            writer.add(record);
            if (tests::one_in(chance, 3)) pieces += writer.take();
            CHECK(writer.size() < 20 * 64 * 1024);
        }
        writer.finish();
        pieces += writer.take();
        CHECK(writer.size() == 0);
        CHECK(pieces == write_backup({{5}, "Unknot"}, pointers));
    }
}
