#include "diary/bulk_apply.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::Instant made{1'795'314'046'007};

std::vector<Record> some_records(tests::Chance& chance, int count) {
    std::vector<Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(tests::random_record(chance));
    return records;
}

std::vector<Record> contents(Diary const& diary) {
    std::vector<Record> records;
    for (auto const* one : diary.all())
        records.push_back(*one);
    return records;
}

// Some of the records, a few of them in an older or a newer version.
std::vector<Record> some_known(tests::Chance& chance, std::vector<Record> const& records) {
    std::vector<Record> known;
    for (auto const& record : records) {
        if (!tests::one_in(chance, 2)) continue;
        known.push_back(record);
        known.back().rev = static_cast<std::uint32_t>(tests::pick(chance, 1, 2 * std::int64_t{record.rev} + 2) % 1000);
    }
    return known;
}

void fill(Diary& diary, std::vector<Record> const& records) {
    REQUIRE(diary.apply({.patches = {}, .records = records, .made = made}));
}

}

TEST_SUITE("bulk_apply") {
    TEST_CASE("taken back at any point, the diary is as it was, with no trace of a deletion") {
        for (std::uint64_t seed = 1; seed < 30; ++seed) {
            tests::Chance chance(seed);
            auto const records = some_records(chance, 20);
            Diary diary;
            fill(diary, some_known(chance, records));
            auto const before = contents(diary);
            auto const cramps = diary.count(RecordType::cramp);
            BulkApply bulk(made);
            auto const until = tests::pick(chance, 0, static_cast<std::int64_t>(records.size()));
            for (std::int64_t i = 0; i < until; ++i)
                bulk.put(diary, records[static_cast<std::size_t>(i)]);
            while (bulk.size() > 0)
                bulk.take_back(diary);
            CHECK(contents(diary) == before);
            CHECK(diary.count(RecordType::cramp) == cramps);
        }
    }

    TEST_CASE("a patch that does not fit any more is left out, the others are applied") {
        tests::Chance chance(40);
        auto const records = some_records(chance, 2);
        Diary diary;
        fill(diary, {records[0]});
        BulkApply bulk(made);
        bulk.patch(diary, remove_patch(records[1]));   // a record that does not exist
        bulk.patch(diary, remove_patch(records[0]));
        CHECK(bulk.size() == (records[0].gone ? 0 : 1));
        CHECK(diary.size() == 1);
        CHECK(diary.find(records[0].id)->gone);
    }

    TEST_CASE("records one by one are as one change, and what is known already is left out") {
        for (std::uint64_t seed = 50; seed < 80; ++seed) {
            tests::Chance chance(seed);
            auto const records = some_records(chance, 20);
            auto const known = some_known(chance, records);
            Diary at_once, one_by_one;
            fill(at_once, known);
            fill(one_by_one, known);
            auto const reverse = at_once.apply({.patches = {}, .records = records, .made = made});
            REQUIRE(reverse);
            BulkApply bulk(made);
            bulk.expect(records.size());
            for (auto const& record : records)
                bulk.put(one_by_one, record);
            CHECK(contents(one_by_one) == contents(at_once));
            CHECK(bulk.size() == reverse.value().patches.size());
            auto const change = bulk.take_change();
            Diary again;
            fill(again, known);
            for (auto const& [day, part] : change.parts())
                REQUIRE(again.apply(part));
            CHECK(contents(again) == contents(at_once));
        }
    }

    TEST_CASE("its reverse, applied one by one too, takes the records away again") {
        for (std::uint64_t seed = 90; seed < 110; ++seed) {
            tests::Chance chance(seed);
            auto const records = some_records(chance, 20);
            Diary at_once, one_by_one;
            fill(at_once, some_known(chance, records));
            fill(one_by_one, contents(at_once));
            BulkApply bulk(made);
            for (auto const& record : records)
                bulk.put(one_by_one, record);
            auto const undo = at_once.apply({.patches = {}, .records = records, .made = made});
            REQUIRE(undo);
            REQUIRE(at_once.apply(undo.value()));
            BulkApply back(made);
            for (auto& patch : bulk.take_reverse().patches)
                back.patch(one_by_one, std::move(patch));
            CHECK(contents(one_by_one) == contents(at_once));
        }
    }
}
