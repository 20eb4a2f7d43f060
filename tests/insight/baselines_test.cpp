#include "doctest.h"
#include "insight/baselines.h"
#include "insight/simulator.h"

using namespace unknot::insight;

namespace {

// So many days: a, b exposed with and without a cramp; c, d unexposed.
DayTable table_of(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    DayTable table;
    table.columns.resize(1);
    auto const add = [&](std::size_t count, std::uint8_t exposed, std::uint8_t cramp) {
        for (; count > 0; --count) {
            table.days.push_back(static_cast<std::int32_t>(table.days.size()));
            table.cramp.push_back(cramp);
            table.columns[0].values.push_back(exposed);
            table.columns[0].present.push_back(exposed);
        }
    };
    add(a, 1, 1);
    add(b, 1, 0);
    add(c, 0, 1);
    add(d, 0, 0);
    return table;
}

}

TEST_SUITE("baselines") {
    TEST_CASE("none of them blames anything in an empty diary, nor a factor that is always there") {
        for (auto const& table : {table_of(0, 0, 0, 0), table_of(2, 8, 0, 0)})
            for (auto const& result :
                 {co_occurrence(table), fisher(table), fisher_corrected(table), case_crossover(table)})
                CHECK(result.flagged == std::vector<std::uint8_t>{0});
    }

    TEST_CASE("co-occurrence blames what is there on half of the cramp days and three times") {
        CHECK(co_occurrence(table_of(3, 90, 3, 4)).flagged.front() == 1);
        CHECK(co_occurrence(table_of(3, 90, 4, 4)).flagged.front() == 0);
        CHECK(co_occurrence(table_of(2, 0, 1, 4)).flagged.front() == 0);
    }

    TEST_CASE("Fisher's p-value of the lady tasting tea is 17 of 70") {
        CHECK(fisher_p(3, 1, 1, 3) == doctest::Approx(17.0 / 70));
        CHECK(fisher_p(4, 0, 0, 4) == doctest::Approx(1.0 / 70));
        CHECK(fisher_p(0, 4, 4, 0) == doctest::Approx(1));
        CHECK(fisher_p(0, 0, 0, 0) == doctest::Approx(1));
        CHECK(fisher(table_of(4, 0, 0, 4)).flagged.front() == 1);
        CHECK(fisher(table_of(3, 1, 1, 3)).flagged.front() == 0);
    }

    TEST_CASE("Benjamini and Hochberg take the largest rank below the line, and all before it") {
        CHECK(benjamini_hochberg({}, 0.2).empty());
        CHECK(benjamini_hochberg({0.9, 0.5}, 0.2) == std::vector<std::uint8_t>{0, 0});
        CHECK(benjamini_hochberg({0.19, 0.15, 0.15, 0.9}, 0.2) == std::vector<std::uint8_t>{0, 0, 0, 0});
        CHECK(benjamini_hochberg({0.14, 0.12, 0.10, 0.9}, 0.2) == std::vector<std::uint8_t>{1, 1, 1, 0});
    }

    TEST_CASE("the case-crossover finds what holds within strata and not what lies between them") {
        // The same 28 days in an order that spreads them over the week.
        auto mixed = table_of(12, 2, 3, 11);
        auto const in_order = mixed;
        for (std::size_t d = 0; d < 28; ++d) {
            mixed.cramp[d * 11 % 28] = in_order.cramp[d];
            mixed.columns[0].values[d * 11 % 28] = in_order.columns[0].values[d];
            mixed.columns[0].present[d * 11 % 28] = in_order.columns[0].present[d];
        }
        CHECK(case_crossover(mixed).flagged.front() == 1);
        // Exposure and cramps in the first month, neither in the second, and unrelated within each.
        DayTable table = table_of(0, 0, 0, 0);
        for (std::int32_t d = 0; d < 56; ++d) {
            bool const first = d < 28;
            table.days.push_back(d);
            table.cramp.push_back(d % 2 == 0 ? first : d % 8 == 1);
            bool const exposed = d % 4 < 2 ? first : d % 16 == 2 || d % 16 == 3;
            table.columns[0].values.push_back(exposed);
            table.columns[0].present.push_back(exposed);
        }
        CHECK(fisher(table).flagged.front() == 1);
        CHECK(case_crossover(table).flagged.front() == 0);
    }

    TEST_CASE("a factor that is more often there ranks higher, by every one of them") {
        for (auto method : {co_occurrence, fisher, case_crossover})
            CHECK(method(table_of(14, 6, 6, 14)).scores[0] > method(table_of(8, 12, 12, 8)).scores[0]);
    }
}
