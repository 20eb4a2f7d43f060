#include "app/core/outbox.h"
#include "diary/page.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <utility>

using namespace unknot;
using namespace unknot::app;

namespace {

constexpr time::Instant made{1'795'057'920'000};

// A cramp in memory, and changes to it as an app would make them: each accepted by the diary.
struct Cramp {
    Cramp() {
        time::Moment const at{made, 60, {}};
        std::array<std::uint8_t, diary::entropy_bytes> entropy{};
        id = diary::uuid_v7(at.at, entropy);
        key = diary::page_key(id);
        created.patches.push_back(diary::new_patch(id, diary::RecordType::cramp, at));
        created.made = made;
        REQUIRE(memory.apply(created));
    }

    diary::Change accepted(diary::Patch patch) {
        diary::Change change{.patches = {std::move(patch)}, .records = {}, .made = made};
        REQUIRE(memory.apply(change));
        return change;
    }

    diary::Change stronger(std::int64_t strength) {
        auto patch = diary::edit_patch(*memory.find(id));
        patch.fields.push_back({diary::Field::cramp_strength, strength});
        return accepted(std::move(patch));
    }

    diary::Change removed() { return accepted(diary::remove_patch(*memory.find(id))); }

    diary::Record on(std::string const& page) const {
        auto const content = diary::read_page(page);
        REQUIRE(content.records.size() == 1);
        return content.records.front();
    }

    diary::Diary memory;
    diary::RecordId id;
    std::string key;
    diary::Change created;
};

diary::Change many_records() {
    tests::Chance chance(1);
    diary::Change change{.patches = {}, .records = {}, .made = made};
    for (int n = 0; n < 1500; ++n)
        change.records.push_back(tests::random_record(chance));
    return change;
}

}

TEST_SUITE("outbox") {
    TEST_CASE("a change that does not fit is set aside, and the others are committed without it") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto foreign = diary::edit_patch(*cramp.memory.find(cramp.id));
        foreign.type = "note";
        outbox.add(diary::Change{.patches = {foreign}, .records = {}, .made = made});
        auto const commit = outbox.next().value();
        CHECK_FALSE(outbox.apply_page(commit.sequence, cramp.key, "", cramp.memory));
        CHECK(outbox.failed(commit.sequence, SaveFailure::refused));
        auto const others = outbox.next();
        REQUIRE(others);
        CHECK(others->page_keys == std::vector{cramp.key});
        CHECK(outbox.unsaved() == 1);
        REQUIRE(outbox.apply_page(others->sequence, cramp.key, "", cramp.memory));
        CHECK(outbox.committed(others->sequence).empty());
        CHECK(outbox.unsaved() == 1);
        CHECK(outbox.failure() == SaveFailure::refused);
        CHECK_FALSE(outbox.failed(others->sequence, SaveFailure::quota));
    }
    TEST_CASE("what failed is stored before what was made since, never over it") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto const stored = *outbox.apply_page(1, cramp.key, "", cramp.memory);
        CHECK(outbox.committed(1).empty());
        outbox.add(cramp.stronger(4));
        auto const first = outbox.next().value();
        CHECK_FALSE(outbox.failed(first.sequence, SaveFailure::quota));
        outbox.add(cramp.stronger(9));
        auto const second = outbox.next().value();
        auto const page = outbox.apply_page(second.sequence, cramp.key, stored, cramp.memory);
        REQUIRE(page);
        CHECK(cramp.on(*page) == *cramp.memory.find(cramp.id));
        CHECK(outbox.committed(second.sequence).empty());
        CHECK(outbox.empty());
        CHECK_FALSE(outbox.retry());
    }
    TEST_CASE("a deletion made after a failed edit stays a deletion") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto const stored = *outbox.apply_page(1, cramp.key, "", cramp.memory);
        (void)outbox.committed(1);
        outbox.add(cramp.stronger(4));
        CHECK(outbox.next());
        CHECK_FALSE(outbox.failed(2, SaveFailure::quota));
        outbox.add(cramp.removed());
        auto const commit = outbox.next().value();
        CHECK(cramp.on(*outbox.apply_page(commit.sequence, cramp.key, stored, cramp.memory)).gone);
    }
    TEST_CASE("a record that the store has lost is put back whole, and memory takes over what was written") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.stronger(4));
        auto const commit = outbox.next().value();
        auto const page = outbox.apply_page(commit.sequence, cramp.key, "", cramp.memory);
        REQUIRE(page);
        CHECK(cramp.on(*page) == *cramp.memory.find(cramp.id));
        CHECK(outbox.committed(commit.sequence) == std::map<std::string, std::string>{{cramp.key, *page}});
        CHECK(outbox.committed(commit.sequence).empty());
    }
    TEST_CASE("a page that was tried in vain is not taken over") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.stronger(4));
        auto const commit = outbox.next().value();
        REQUIRE(outbox.apply_page(commit.sequence, cramp.key, "", cramp.memory));
        diary::Diary older;
        REQUIRE(older.apply(cramp.created));
        auto const stored = write_record(*older.find(cramp.id)) + '\n';
        REQUIRE(outbox.apply_page(commit.sequence, cramp.key, stored, cramp.memory));
        CHECK(outbox.committed(commit.sequence).empty());
    }
    TEST_CASE("a number nobody gave changes nothing") {
        Cramp cramp;
        Outbox outbox;
        CHECK(outbox.apply_page(1, cramp.key, "not a record\n", cramp.memory) == "not a record\n");
        CHECK_FALSE(outbox.apply_page(1, "no day", "", cramp.memory));
    }
    TEST_CASE("a failure keeps the change, counts it and says why, until it is stored") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto const commit = outbox.next().value();
        CHECK(outbox.unsaved() == 0);
        CHECK(outbox.failure() == SaveFailure::none);
        CHECK_FALSE(outbox.failed(commit.sequence, SaveFailure::quota));
        CHECK_FALSE(outbox.empty());
        CHECK(outbox.unsaved() == 1);
        CHECK(outbox.failure() == SaveFailure::quota);
        CHECK(outbox.committed(commit.sequence).empty());
        CHECK(outbox.empty());
        CHECK(outbox.failure() == SaveFailure::none);
    }
    TEST_CASE("the failure of the oldest change is the one that is told") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto const first = outbox.next().value();
        CHECK_FALSE(outbox.failed(first.sequence, SaveFailure::quota));
        outbox.add(cramp.stronger(2));
        auto const second = outbox.next().value();
        CHECK(outbox.unsaved() == 1);
        CHECK_FALSE(outbox.failed(second.sequence, SaveFailure::refused));   // nobody knows which: all of it
        CHECK(outbox.failure() == SaveFailure::refused);
        CHECK(outbox.unsaved() == 2);
    }
    TEST_CASE("retrying commits everything at once, and asks for nothing when nothing failed") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(cramp.created);
        auto const first = outbox.next().value();
        CHECK_FALSE(outbox.retry());
        CHECK_FALSE(outbox.failed(first.sequence, SaveFailure::lost));
        CHECK_FALSE(outbox.next());
        CHECK(outbox.retry());
        auto const again = outbox.next();
        REQUIRE(again);
        CHECK(again->sequence == first.sequence);
        CHECK(again->page_keys == first.page_keys);
        CHECK(outbox.unsaved() == 0);
        CHECK_FALSE(outbox.retry());
    }
    TEST_CASE("of a page that another tab replaced, only that page's part waits for it") {
        Cramp cramp;
        Outbox outbox;
        auto change = cramp.stronger(3);
        auto elsewhere = change.patches.front();
        elsewhere.id = diary::uuid_v7({made.ms + 86'400'000}, std::array<std::uint8_t, diary::entropy_bytes>{});
        change.patches.push_back(elsewhere);
        outbox.add(change);
        auto const parts = outbox.waiting_on(cramp.key);
        REQUIRE(parts.size() == 1);
        REQUIRE(parts.front().patches.size() == 1);
        CHECK(parts.front().patches.front().id == cramp.id);
        CHECK(outbox.waiting_on("no day").empty());
        CHECK(outbox.touched().size() == 2);
    }
    TEST_CASE("a diary that is stored again is kept when that is cancelled: nobody else has it") {
        Outbox outbox;
        outbox.add(many_records());
        auto const all = outbox.next().value();
        CHECK(outbox.failed(all.sequence, SaveFailure::cancelled));
        auto const again = outbox.next();
        REQUIRE(again);
        CHECK(again->page_keys == all.page_keys);
    }
    TEST_CASE("an import that is cancelled is forgotten, and an edit made beside it is stored") {
        Cramp cramp;
        Outbox outbox;
        outbox.add(many_records(), Outbox::Cancel::forgets);
        outbox.add(cramp.created);
        auto const both = outbox.next().value();
        CHECK(outbox.touched() == std::vector{cramp.id});
        CHECK(outbox.failed(both.sequence, SaveFailure::cancelled));
        auto const others = outbox.next();
        REQUIRE(others);
        CHECK(others->page_keys == std::vector{cramp.key});
        CHECK(outbox.unsaved() == 0);
    }
    TEST_CASE("a word for a failure that is not known is a failure still") {
        CHECK(save_failure_from("quota") == SaveFailure::quota);
        CHECK(save_failure_from("blocked") == SaveFailure::blocked);
        CHECK(save_failure_from("closed") == SaveFailure::closed);
        CHECK(save_failure_from("refused") == SaveFailure::refused);
        CHECK(save_failure_from("unavailable") == SaveFailure::unavailable);
        CHECK(save_failure_from("cancelled") == SaveFailure::cancelled);
        CHECK(save_failure_from("") == SaveFailure::lost);
        CHECK(save_failure_from("none") == SaveFailure::lost);
    }
}
