#include "doctest.h"
#include "insight/trigger_exposures.h"
#include "insight/trigger_findings.h"
#include "insight/trigger_tags.h"
#include "logged.h"

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;
using diary::Field;

namespace {

void tag(Logged& logged, int day, std::string const& name, bool suspected = false, int hour = 12) {
    logged.add(diary::RecordType::tag, on_day(day, hour), {{Field::tag_name, name}, {Field::tag_suspected, suspected}});
}

std::vector<Before> days(int count) {
    std::vector<Before> rows;
    for (int day = 0; day < count; ++day)
        rows.push_back({on_day(day, 0), on_day(day, 22)});
    return rows;
}

std::vector<std::string> ids_of(Logged const& logged, int count, std::vector<Column> columns = {}) {
    add_tags(logged.diary(), days(count), columns);
    std::vector<std::string> ids;
    for (auto const& column : columns)
        ids.push_back(column.factor.id);
    return ids;
}

// Not constant, and different from all others.
Column candidate(int id, std::size_t rows) {
    std::vector<std::uint8_t> present(rows);
    present[static_cast<std::size_t>(id) % rows] = 1;
    return flag_column("c" + std::to_string(id), present);
}

}

TEST_SUITE("trigger_tags") {
    TEST_CASE("a tag on seven days is none, on eight it is") {
        Logged logged;
        for (int day = 0; day < 7; ++day)
            tag(logged, day, "late shift");
        CHECK(ids_of(logged, 20).empty());
        tag(logged, 8, "late shift");
        CHECK(ids_of(logged, 20) == std::vector<std::string>{"tag:late shift"});
    }

    TEST_CASE("a name of spaces is no tag, and what came after the cramp does not count") {
        Logged logged;
        for (int day = 0; day < 8; ++day) {
            tag(logged, day, "  ");
            tag(logged, day, "late", false, 23);
        }
        CHECK(ids_of(logged, 20).empty());
    }

    TEST_CASE("case and outer spaces make no difference; its direction is unknown and its prior the usual one") {
        Logged logged;
        for (int day = 0; day < 8; ++day)
            tag(logged, day, day % 2 == 0 ? " Late Shift " : "late shift");
        tag(logged, 0, "late shift", false, 13);
        std::vector<Column> columns;
        add_tags(logged.diary(), days(10), columns);
        REQUIRE(columns.size() == 1);
        CHECK(columns[0].factor.direction == Direction::unknown);
        CHECK(columns[0].factor.inclusion == inclusion_usual);
        CHECK(columns[0].present == std::vector<std::uint8_t>{1, 1, 1, 1, 1, 1, 1, 1, 0, 0});
        CHECK(tag_key(" A b ") == "a b");
        CHECK(tag_key("Caf\u00c9") == tag_key("cafe"));
    }

    TEST_CASE("suspected ones come first, then the most used, then by name") {
        Logged logged;
        for (int day = 0; day < 8; ++day) {
            tag(logged, day, "b");
            tag(logged, day, "a");
            tag(logged, day, "often");
            tag(logged, day, "suspected", day == 3);
        }
        tag(logged, 8, "often");
        CHECK(ids_of(logged, 20) == std::vector<std::string>{"tag:suspected", "tag:often", "tag:a", "tag:b"});
    }

    TEST_CASE("there is no room beyond the number of candidates; constant columns take none") {
        Logged logged;
        for (int day = 0; day < 8; ++day) {
            tag(logged, day, "first", true);
            tag(logged, day, "second");
        }
        std::vector<Column> columns = {flag_column("never", std::vector<std::uint8_t>(20))};
        for (std::size_t i = 0; i + 1 < max_candidates; ++i)
            columns.push_back(candidate(static_cast<int>(i), 20));
        auto const ids = ids_of(logged, 20, columns);
        CHECK(ids.size() == max_candidates + 1);
        CHECK(ids.back() == "tag:first");
    }
}
