#include "diary/page.h"
#include "diary/page_edit.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::Instant made{1'800'000'000'000};
constexpr time::Instant noon{1'767'268'800'000};   // 2026-01-01T12:00Z

Record cramp(tests::Chance& chance) {
    Record record;
    record.at.at = noon;
    record.id = tests::random_id(chance, noon);
    record.type = "cramp";
    record.edited = noon;
    record.rev = 1;
    return record;
}

Change edit(Record const& record, std::int64_t strength) {
    auto patch = edit_patch(record);
    patch.fields.push_back({Field::cramp_strength, strength});
    return {.patches = {std::move(patch)}, .records = {}, .made = made};
}

}

TEST_SUITE("page_edit") {
    TEST_CASE("a record that neither page nor memory has is a conflict") {
        tests::Chance chance(1);
        PageEdit page("");
        auto const status = page.apply(edit(cramp(chance), 3), [](RecordId const&) { return nullptr; });
        REQUIRE_FALSE(status);
        CHECK(status.error().problem == Problem::conflict);
        CHECK_FALSE(page.rescued());
    }

    TEST_CASE("a record that only memory has is written as memory has it, however many changes follow") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto in_memory = record;
        in_memory.rev = 3;
        in_memory.set(Field::cramp_strength, std::int64_t{9});
        PageEdit page("rubbish\n");
        auto const memory = [&](RecordId const&) { return &in_memory; };
        CHECK(page.apply(edit(record, 4), memory));
        CHECK(page.apply(edit(record, 9), memory));
        CHECK(page.rescued());
        CHECK(page.write() == "rubbish\n" + write_record(in_memory) + '\n');
    }

    TEST_CASE("changes follow each other, each on what the one before has made") {
        tests::Chance chance(1);
        auto const record = cramp(chance);
        auto const stored = write_record(record) + '\n';
        PageEdit page(stored);
        auto const none = [](RecordId const&) -> Record const* { return nullptr; };
        CHECK(page.apply(edit(record, 4), none));
        CHECK(page.apply(edit(record, 9), none));
        auto const content = read_page(page.write());
        REQUIRE(content.records.size() == 1);
        CHECK(content.records[0].rev == 3);
        CHECK(content.records[0].integer(Field::cramp_strength) == 9);
        CHECK_FALSE(page.rescued());
    }
}
