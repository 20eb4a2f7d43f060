#include "diary/merge.h"
#include "doctest.h"
#include "support/random_diary.h"

using namespace unknot;
using namespace unknot::diary;

namespace {

// Versions of one record, among them some that differ in one thing only.
std::vector<Record> versions(tests::Chance& chance) {
    auto const first = tests::random_record(chance);
    std::vector<Record> all{first};
    for (int i = 0; i < 4; ++i) {
        auto other = tests::random_record(chance);
        other.id = first.id;
        other.rev = static_cast<std::uint32_t>(tests::pick(chance, 1, 2));
        other.edited.ms = tests::pick(chance, 1, 2);
        all.push_back(other);
        other.gone = !other.gone;
        all.push_back(other);
    }
    return all;
}

}

TEST_SUITE("merge") {
    TEST_CASE("merging is commutative, associative and idempotent") {
        tests::Chance chance(3);
        for (int round = 0; round < 30; ++round) {
            auto const all = versions(chance);
            for (auto const& a : all) {
                CHECK(merge(a, a) == a);
                for (auto const& b : all) {
                    CHECK(merge(a, b) == merge(b, a));
                    CHECK((compare_versions(a, b) < 0) == (compare_versions(b, a) > 0));
                    for (auto const& c : all)
                        CHECK(merge(merge(a, b), c) == merge(a, merge(b, c)));
                }
            }
        }
    }

    TEST_CASE("more changes win over a later clock, and a later clock over bytes") {
        Record a, b;
        a.rev = 2;
        a.edited = {1};
        b.rev = 1;
        b.edited = {9};
        CHECK(merge(a, b).rev == 2);
        b.rev = 2;
        CHECK(merge(a, b).edited == time::Instant{9});
    }
}
