#include "doctest.h"
#include "exchange/share/random_shared.h"
#include "exchange/share/summary_figures.h"

using namespace unknot;
using namespace unknot::exchange;
using namespace unknot::tests;

TEST_SUITE("summary figures") {
    TEST_CASE("nights that were not logged count as nothing else") {
        std::vector<std::optional<SharedNight>> const nights(9);
        auto const figures = figures_of(nights);
        CHECK(figures.nights == 9);
        CHECK(figures.logged == 0);
        CHECK(figures.cramps == 0);
        CHECK_FALSE(figures.strongest);
        CHECK_FALSE(figures.or_more);
    }

    TEST_CASE("nights are counted, and cramps apart from them; a full night may have had more") {
        std::vector<std::optional<SharedNight>> const nights{
            {}, SharedNight{}, SharedNight{2, 4, true}, SharedNight{max_cramps, {}, false}, SharedNight{1, 7, {}}};
        auto const figures = figures_of(nights);
        CHECK(figures.logged == 4);
        CHECK(figures.with_cramp == 3);
        CHECK(figures.cramps == 9);
        CHECK(figures.woken == 1);
        CHECK(figures.strongest == 7);
        CHECK(figures.or_more);
    }

    TEST_CASE("the periods follow each other without a gap and add up to the whole, whatever the summary") {
        Chance chance(1);
        for (int round = 0; round < 200; ++round) {
            auto const summary = std::get<SharedSummary>(random_shared(chance, LinkKind::summary));
            auto next = summary.first;
            int cramps = 0;
            auto const periods = periods_of(summary);
            for (auto const& period : periods) {
                CHECK(period.first == next);
                next.days += period.figures.nights;
                cramps += period.figures.cramps;
            }
            CHECK(next.days == summary.first.days + static_cast<std::int32_t>(summary.nights.size()));
            CHECK(cramps == figures_of(summary.nights).cramps);
            CHECK(periods.size() <= 14);
        }
    }

    TEST_CASE("ninety nights are read by week, a year by calendar month") {
        CHECK(periods_of(fullest_summary(90)).size() == 13);
        auto year = fullest_summary(365);
        year.first = time::day_from_iso("2025-11-10").value();
        auto const periods = periods_of(year);
        CHECK(periods.size() == 13);
        CHECK(time::to_iso(periods[1].first) == "2025-12-01");
        CHECK(periods[1].figures.nights == 31);
    }
}
