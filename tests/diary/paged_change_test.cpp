#include "diary/paged_change.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::diary;

TEST_SUITE("paged_change") {
    TEST_CASE("a page it does not touch has no part of it") {
        PagedChange const empty{Change{}};
        CHECK(empty.part({20'000}) == nullptr);
        CHECK(empty.parts().empty());
    }

    TEST_CASE("the pages of a change are named once, in order") {
        tests::Chance chance(5);
        Change change{.patches = {}, .records = {}, .made = {}};
        for (std::int64_t const day : {3, 1, 3, 2}) {
            Patch patch;
            patch.id = tests::random_id(chance, {day * 86'400'000});
            change.patches.push_back(patch);
        }
        change.records.push_back({.id = tests::random_id(chance, {4 * 86'400'000})});
        CHECK(page_keys(change) == std::vector<std::string>{"1970-01-02", "1970-01-03", "1970-01-04", "1970-01-05"});
    }

    TEST_CASE("the pages of a change are those of its lines too") {
        Change change{.patches = {}, .records = {}, .made = {}};
        change.dropped.push_back({{20455}, "a"});
        change.added.push_back({{20454}, "b"});
        CHECK(page_keys(change) == std::vector<std::string>{"2026-01-01", "2026-01-02"});
    }

    TEST_CASE("a page's part has the unreadable lines of its day alone") {
        Change change;
        change.dropped = {{{7}, "b"}, {{5}, "a"}, {{7}, "c"}};
        change.added = {{{5}, "d"}};
        PagedChange const paged(change);
        CHECK(paged.part({7})->dropped == std::vector<StoredLine>{{{7}, "b"}, {{7}, "c"}});
        CHECK(paged.part({7})->added.empty());
        CHECK(paged.part({5})->added == change.added);
    }

    TEST_CASE("the parts of its pages are all of it, in its order, and made when it was") {
        tests::Chance chance(7);
        Change change{.patches = {}, .records = {}, .made = {1'800'000'000'000}};
        for (int n = 0; n < 200; ++n) {
            auto record = tests::random_record(chance);
            record.id = tests::random_id(chance, {1'767'268'800'000 + (n * 37 % 5) * 86'400'000LL});
            if (n % 2 == 0)
                change.records.push_back(std::move(record));
            else
                change.patches.push_back(edit_patch(record));
        }
        PagedChange const paged(change);
        std::size_t records = 0, patches = 0;
        for (auto const& key : page_keys(paged)) {
            auto const& part = *paged.part(time::day_from_iso(key).value());
            CHECK(part.made == change.made);
            std::size_t next = 0;   // the position in the change at which the part continues
            for (auto const& record : part.records) {
                CHECK(page_key(record.id) == key);
                while (next < change.records.size() && !(change.records[next].id == record.id))
                    ++next;
                CHECK(next < change.records.size());
            }
            records += part.records.size();
            patches += part.patches.size();
        }
        CHECK(records == change.records.size());
        CHECK(patches == change.patches.size());
    }

    TEST_CASE("what was added last can be taken back, and a page without a part is no page of it") {
        tests::Chance chance(8);
        Change change{.patches = {}, .records = {}, .made = {}};
        for (int n = 0; n < 40; ++n) {
            auto record = tests::random_record(chance);
            record.id = tests::random_id(chance, {1'767'268'800'000 + (n * 37 % 5) * 86'400'000LL});
            change.records.push_back(std::move(record));
        }
        PagedChange paged(change);
        CHECK(paged.size() == 40);
        for (; !change.records.empty(); change.records.pop_back()) {
            CHECK(page_keys(paged) == page_keys(change));
            paged.take_back(change.records.back().id);
        }
        CHECK(paged.size() == 0);
        CHECK(paged.parts().empty());
    }

    TEST_CASE("a patch is taken back as a record is, and what was added before it stays") {
        tests::Chance chance(9);
        Change change{.patches = {}, .records = {}, .made = {}};
        Patch patch;
        patch.id = tests::random_id(chance, {86'400'000});
        change.patches.push_back(patch);
        patch.id = tests::random_id(chance, {86'400'000});
        change.patches.push_back(patch);
        change.records.push_back({.id = tests::random_id(chance, {86'400'000})});
        PagedChange paged(change);
        paged.take_back(change.records[0].id);
        paged.take_back(change.patches[1].id);
        auto const* const left = paged.part({1});
        REQUIRE(left != nullptr);
        CHECK(left->records.empty());
        REQUIRE(left->patches.size() == 1);
        CHECK(left->patches[0].id == change.patches[0].id);
        paged.take_back(change.patches[0].id);
        CHECK(paged.parts().empty());
    }
}
