#include "diary/merge.h"
#include "diary/page.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::Instant made{1'800'000'000'000};
constexpr time::Instant noon{1'767'268'800'000};   // 2026-01-01T12:00Z
constexpr std::string_view key = "2026-01-01";
constexpr time::CivilDay new_year{20454};

Record cramp(tests::Chance& chance) {
    Record record;
    record.at.at = noon;
    record.id = tests::random_id(chance, noon);
    record.type = "cramp";
    record.edited = noon;
    record.rev = 1;
    record.set(Field::cramp_strength, std::int64_t{3});
    return record;
}

Patch stronger(Record const& record, std::int64_t strength = 7) {
    auto patch = edit_patch(record);
    patch.fields.push_back({Field::cramp_strength, strength});
    return patch;
}

Change of(Patch patch) { return {.patches = {std::move(patch)}, .records = {}, .made = made}; }

std::string applied(Change const& change, std::string_view stored) {
    auto text = apply_to_page(change, key, stored);
    REQUIRE_MESSAGE(text, to_string(text.error()));
    return std::move(text).value();
}

}

TEST_SUITE("page") {
    TEST_CASE("reading never fails: what is no record is a broken line with its number") {
        tests::Chance chance(1);
        auto const line = write_record(cramp(chance));
        auto const content = read_page("\n" + line + "\r\n  \t\nrubbish\n{\"id\":1}\n" + line.substr(0, 40));
        CHECK(content.records.size() == 1);
        REQUIRE(content.broken.size() == 3);
        CHECK(content.broken[0].line == 4);
        CHECK(content.broken[0].text == "rubbish");
        CHECK(content.broken[2].line == 6);
        CHECK(read_page("").records.empty());
    }

    TEST_CASE("an edit of a record that is not on the page is a conflict") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const text = apply_to_page(of(stronger(record)), key, "");
        REQUIRE_FALSE(text);
        CHECK(text.error().problem == Problem::conflict);
    }

    TEST_CASE("an edit of a record whose line is broken is a conflict, and sending it whole saves it beside") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const broken = write_record(record).substr(0, 60);
        CHECK_FALSE(apply_to_page(of(stronger(record)), key, broken));
        Change const whole{.patches = {}, .records = {record}, .made = made};
        CHECK(applied(whole, broken) == broken + '\n' + write_record(record) + '\n');
    }

    TEST_CASE("untouched, broken and newer lines keep their bytes, whatever they are") {
        tests::Chance chance(1);
        auto const record = cramp(chance), other = cramp(chance);
        auto const spaced =
            "{ \"rev\":1, " + write_record(other).substr(1, write_record(other).find(",\"rev\"") - 1) + " }";
        REQUIRE(read_record(spaced));
        auto const newer = R"({"id":"019b7ae8-0000-7000-8000-00000000ffff","format":2})";
        auto const stored = "rubbish \xFF\n" + spaced + "\r\n" + write_record(record) + "\n" + newer;
        auto const text = applied(of(stronger(record)), stored);
        CHECK(text.starts_with("rubbish \xFF\n" + spaced + "\r\n{\"id\":\"" + to_string(record.id)));
        CHECK(text.ends_with(std::string(newer) + '\n'));
        CHECK(text.find("\"strength\":7") != std::string::npos);
    }

    TEST_CASE("a record written in another manner is still found") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const line = write_record(record);
        auto const spaced = "{ " + line.substr(1);
        auto const content = read_page(applied(of(stronger(record)), spaced));
        REQUIRE(content.records.size() == 1);
        CHECK(content.records[0].integer(Field::cramp_strength) == 7);
    }

    TEST_CASE("lines of the same id become one") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto later = record;
        later.rev = 4;
        later.set(Field::cramp_woke, true);
        auto const stored = write_record(record) + '\n' + write_record(later) + '\n';
        auto const content = read_page(applied(of(stronger(record)), stored));
        REQUIRE(content.records.size() == 1);
        CHECK(content.records[0].rev == 5);
        CHECK(content.records[0].flag(Field::cramp_woke) == true);
    }

    TEST_CASE("what belongs to another page is left out") {
        tests::Chance chance(1);
        auto record = cramp(chance);
        record.id = tests::random_id(chance, {noon.ms + 86'400'000});
        Change const change{.patches = {stronger(record)}, .records = {record}, .made = made};
        CHECK(applied(change, "").empty());
    }

    TEST_CASE("a new record comes to the end") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const stored = write_record(record) + '\n';
        auto const id = tests::random_id(chance, noon);
        auto const text = applied(of(new_patch(id, RecordType::note, {noon, 0, {}})), stored);
        CHECK(text.starts_with(stored));
        CHECK(read_page(text).records.size() == 2);
    }

    TEST_CASE("several patches of one record are applied one after the other") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        Change change{.patches = {stronger(record, 7), stronger(record, 9)}, .records = {}, .made = made};
        auto const content = read_page(applied(change, write_record(record)));
        REQUIRE(content.records.size() == 1);
        CHECK(content.records[0].integer(Field::cramp_strength) == 9);
        CHECK(content.records[0].rev == 3);
    }

    TEST_CASE("whole records applied twice are applied once") {
        tests::Chance chance(6);
        for (int round = 0; round < 50; ++round) {
            Change change{.patches = {}, .records = {}, .made = made};
            for (int i = 0; i < 5; ++i) {
                auto record = tests::random_record(chance);
                record.id = tests::random_id(chance, noon);
                change.records.push_back(std::move(record));
            }
            auto const once = applied(change, "rubbish");
            CHECK(applied(change, once) == once);
            std::reverse(change.records.begin(), change.records.end());
            CHECK(applied(change, once) == once);
        }
    }

    TEST_CASE("NUL bytes within and between lines cost no other line") {
        tests::Chance chance(1);
        auto const record = cramp(chance), other = cramp(chance);
        std::string const nul(2, '\0');
        auto const damaged = write_record(other).insert(40, nul);
        auto const stored = nul + "\n" + damaged + "\n" + nul + write_record(other) + nul + "\n" + write_record(record);
        auto const content = read_page(stored);
        REQUIRE(content.records.size() == 1);
        CHECK(content.records[0] == record);
        CHECK(content.broken.size() == 3);
        auto const text = applied(of(stronger(record)), stored);
        CHECK(text.starts_with(stored.substr(0, stored.size() - write_record(record).size())));
        CHECK(read_page(text).records.front().integer(Field::cramp_strength) == 7);
    }

    TEST_CASE("only a line that cannot be read is dropped, byte for byte, on its own page") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const stored = "rubbish\n" + write_record(record) + "\nrubbish \nrubbish\n";
        auto const dropping = [&](time::CivilDay day, std::string text) {
            Change change{.patches = {}, .records = {}, .made = made};
            change.dropped.push_back({day, std::move(text)});
            return applied(change, stored);
        };
        CHECK(dropping(new_year, write_record(record)) == stored);
        CHECK(dropping({new_year.days + 1}, "rubbish") == stored);
        CHECK(dropping(new_year, "rubb") == stored);
        CHECK(dropping(new_year, "rubbish") == write_record(record) + "\nrubbish \n");
    }

    TEST_CASE("a line is added once, at the end") {
        tests::Chance chance(1);
        auto const stored = write_record(cramp(chance)) + '\n';
        Change change{.patches = {}, .records = {}, .made = made};
        change.added = {{new_year, "rubbish"}, {{new_year.days + 1}, "other"}};
        auto const once = applied(change, stored);
        CHECK(once == stored + "rubbish\n");
        CHECK(applied(change, once) == once);
    }
}
