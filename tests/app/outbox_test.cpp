#include "app/outbox.h"
#include "diary/diary.h"
#include "diary/page.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::app;

namespace {

diary::Change new_cramp(std::uint8_t serial) {
    time::Moment const at{{1'795'057'920'000}, 60, {}};
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    entropy.back() = serial;
    diary::Change change;
    change.patches.push_back(diary::new_patch(diary::uuid_v7(at.at, entropy), diary::RecordType::cramp, at));
    change.made = at.at;
    return change;
}

}

TEST_SUITE("outbox") {
    TEST_CASE("a sequence number nobody gave is not applied") {
        Outbox outbox;
        CHECK_FALSE(outbox.apply_page(1, "2026-11-19", ""));
        auto const commit = outbox.add(new_cramp(1));
        CHECK_FALSE(outbox.apply_page(commit.sequence + 1, commit.page_keys.front(), ""));
    }
    TEST_CASE("a change that no longer fits fails its transaction") {
        Outbox outbox;
        auto change = new_cramp(1);
        diary::Diary diary;
        REQUIRE(diary.apply(change));
        diary::Change edit;
        edit.made = change.made;
        edit.patches.push_back(diary::edit_patch(*diary.find(change.patches.front().id)));
        auto const commit = outbox.add(edit);
        CHECK_FALSE(outbox.apply_page(commit.sequence, commit.page_keys.front(), ""));
    }
    TEST_CASE("a failure keeps the change, counts it and says why, until it is stored") {
        Outbox outbox;
        auto const commit = outbox.add(new_cramp(1));
        CHECK(outbox.unsaved() == 0);
        CHECK(outbox.failure() == SaveFailure::none);
        outbox.failed(commit.sequence, SaveFailure::quota);
        CHECK_FALSE(outbox.empty());
        CHECK(outbox.unsaved() == 1);
        CHECK(outbox.failure() == SaveFailure::quota);
        outbox.committed(commit.sequence);
        CHECK(outbox.empty());
        CHECK(outbox.unsaved() == 0);
        CHECK(outbox.failure() == SaveFailure::none);
    }
    TEST_CASE("the failure of the oldest change is the one that is told") {
        Outbox outbox;
        auto const first = outbox.add(new_cramp(1)), second = outbox.add(new_cramp(2));
        outbox.failed(second.sequence, SaveFailure::closed);
        outbox.failed(first.sequence, SaveFailure::quota);
        CHECK(outbox.failure() == SaveFailure::quota);
    }
    TEST_CASE("retrying sends what failed, oldest first, with its own number, and nothing twice") {
        Outbox outbox;
        auto const first = outbox.add(new_cramp(1)), on_its_way = outbox.add(new_cramp(2)),
                   third = outbox.add(new_cramp(3));
        outbox.failed(third.sequence, SaveFailure::lost);
        outbox.failed(first.sequence, SaveFailure::lost);
        auto const again = outbox.retry();
        REQUIRE(again.size() == 2);
        CHECK(std::get<Commit>(again[0]).sequence == first.sequence);
        CHECK(std::get<Commit>(again[1]).sequence == third.sequence);
        CHECK(std::get<Commit>(again[0]).page_keys == first.page_keys);
        CHECK(outbox.retry().empty());
        CHECK(outbox.unsaved() == 0);
        CHECK(outbox.waiting().size() == 3);
        outbox.committed(on_its_way.sequence);
        CHECK(outbox.waiting().size() == 2);
    }
    TEST_CASE("a page is what was stored with the change applied to it") {
        Outbox outbox;
        auto const change = new_cramp(1);
        auto const commit = outbox.add(change);
        REQUIRE(commit.page_keys == diary::page_keys(change));
        auto const page = outbox.apply_page(commit.sequence, commit.page_keys.front(), "not a record\n");
        REQUIRE(page);
        auto const content = diary::read_page(*page);
        REQUIRE(content.records.size() == 1);
        CHECK(content.records.front().id == change.patches.front().id);
        CHECK(content.broken.size() == 1);
    }
    TEST_CASE("a word for a failure that is not known is a failure still") {
        CHECK(save_failure_from("quota") == SaveFailure::quota);
        CHECK(save_failure_from("blocked") == SaveFailure::blocked);
        CHECK(save_failure_from("closed") == SaveFailure::closed);
        CHECK(save_failure_from("refused") == SaveFailure::refused);
        CHECK(save_failure_from("unavailable") == SaveFailure::unavailable);
        CHECK(save_failure_from("") == SaveFailure::lost);
        CHECK(save_failure_from("none") == SaveFailure::lost);
    }
}
