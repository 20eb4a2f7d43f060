// The order of records in time, compared with a sorted list.
#include "diary/timeline.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <algorithm>
#include <deque>

using namespace unknot;
using namespace unknot::diary;

namespace {

struct Model {
    Record const& add(std::int64_t at) {
        auto& record = records.emplace_back();
        record.at.at = {at};
        record.id.bytes[15] = static_cast<std::uint8_t>(records.size());
        record.id.bytes[14] = static_cast<std::uint8_t>(records.size() >> 8);
        timeline.insert(record);
        there.push_back(&record);
        return record;
    }

    void remove(std::size_t which) {
        timeline.erase(*there[which]);
        there.erase(there.begin() + static_cast<std::ptrdiff_t>(which));
    }

    [[nodiscard]] std::vector<Record const*> between(std::int64_t from, std::int64_t to) const {
        auto sorted = there;
        std::sort(sorted.begin(), sorted.end(), [](auto const* a, auto const* b) {
            return a->at.at != b->at.at ? a->at.at < b->at.at : a->id < b->id;
        });
        std::erase_if(sorted, [&](auto const* one) { return one->at.at.ms < from || one->at.at.ms >= to; });
        return sorted;
    }

    void check() const {
        CHECK(timeline.size() == there.size());
        for (std::int64_t const from : {-10, 0, 500, 999})
            for (std::int64_t const to : {-10, 1, 501, 2000})
                CHECK(timeline.between({from}, {to}) == between(from, to));
        auto backwards = between(-10, 2000);
        std::reverse(backwards.begin(), backwards.end());
        CHECK(timeline.newest(there.size() + 5, {}) == backwards);
        auto older = between(-10, 400);
        std::reverse(older.begin(), older.end());
        older.resize(std::min<std::size_t>(older.size(), 7));
        CHECK(timeline.newest(7, time::Instant{400}) == older);
        CHECK(timeline.newest(0, {}).empty());
    }

    std::deque<Record> records;
    std::vector<Record const*> there;
    Timeline timeline;
};

}

TEST_SUITE("timeline") {
    TEST_CASE("of nothing there is nothing") { Model().check(); }

    TEST_CASE("whatever comes and goes, in whatever order, it is as a sorted list is") {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            tests::Chance chance(seed);
            Model model;
            for (int step = 0; step < 3000; ++step) {
                if (!model.there.empty() && tests::one_in(chance, 4))
                    model.remove(static_cast<std::size_t>(
                        tests::pick(chance, 0, static_cast<std::int64_t>(model.there.size()) - 1)));
                else
                    model.add(tests::pick(chance, 0, 999));
            }
            model.check();
            while (!model.there.empty())
                model.remove(model.there.size() - 1);
            model.check();
        }
    }

    TEST_CASE("in the order of time, backwards, and all at one instant") {
        for (int kind = 0; kind < 3; ++kind) {
            Model model;
            for (int n = 0; n < 2000; ++n)
                model.add(kind == 0 ? n / 2 : kind == 1 ? 1000 - n / 2 : 500);
            model.check();
        }
    }
}
