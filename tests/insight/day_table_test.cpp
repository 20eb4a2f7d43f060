#include "doctest.h"
#include "insight/day_table.h"
#include "insight/simulator.h"

#include <cmath>

using namespace unknot;
using namespace unknot::insight;

namespace {

DayTable good() { return simulate(Scenario::usual, 30, 3).table; }

}

TEST_SUITE("day_table") {
    TEST_CASE("refuses each thing that is wrong with it, and says where") {
        auto const refuses = [](auto spoil) {
            auto table = good();
            REQUIRE(check(table));
            spoil(table);
            CHECK_FALSE(check(table));
        };
        refuses([](DayTable& table) { table.days.pop_back(); });
        refuses([](DayTable& table) { table.days[1] = table.days[0]; });
        refuses([](DayTable& table) { table.cramp[0] = 2; });
        refuses([](DayTable& table) { table.columns[0].values[0] = std::nan(""); });
        refuses([](DayTable& table) { table.columns[0].values.pop_back(); });
        refuses([](DayTable& table) { table.columns[0].present[0] = 2; });
        refuses([](DayTable& table) { table.columns[0].known = {1}; });
        refuses([](DayTable& table) { table.columns[0].known.assign(table.days.size(), 3); });
        refuses([](DayTable& table) { table.columns[0].factor.inclusion = 0; });
        refuses([](DayTable& table) { table.columns[0].factor.inclusion = 1; });
        refuses([](DayTable& table) { table.columns[1].factor.id = table.columns[0].factor.id; });
        refuses([](DayTable& table) { table.columns.resize(max_factors + 1, table.columns[0]); });
    }

    TEST_CASE("an empty table is a table") { CHECK(check(DayTable{})); }

    TEST_CASE("counts by hand") {
        DayTable table;
        table.days = {0, 1, 2, 5};
        table.cramp = {1, 0, 1, 1};
        table.columns.push_back({.factor = {.id = "wine"}, .values = {1, 1, 0, 1}, .present = {1, 1, 0, 1}});
        CHECK(events(table) == 3);
        CHECK(counts(table, table.columns[0]) == Counts{3, 1, 2});
        CHECK(events(first_rows(table, 2)) == 1);
        CHECK(check(first_rows(table, 2)));
        CHECK(first_rows(table, 9).days == table.days);
    }

    TEST_CASE("a day on which nobody knows counts for neither side") {
        DayTable table;
        table.days = {0, 1, 2};
        table.cramp = {1, 1, 0};
        table.columns.push_back(
            {.factor = {.id = "wine"}, .values = {1, 0.5, 0}, .present = {1, 0, 0}, .known = {1, 0, 1}});
        REQUIRE(check(table));
        CHECK(counts(table, table.columns[0]) == Counts{1, 1, 1});
        CHECK(first_rows(table, 2).columns[0].known.size() == 2);
    }

    TEST_CASE("a column is constant when nothing in it differs") {
        Column column{.factor = {.id = "a"}, .values = {1, 1, 1}, .present = {1, 1, 1}};
        CHECK(is_constant(column));
        CHECK(correlation(column, column) == 0);
        column.values[1] = 0;
        CHECK_FALSE(is_constant(column));
        CHECK(correlation(column, column) == doctest::Approx(1));
        auto opposite = column;
        for (double& value : opposite.values)
            value = 1 - value;
        CHECK(correlation(column, opposite) == doctest::Approx(-1));
    }
}
