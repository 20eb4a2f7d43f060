#include "doctest.h"
#include "insight/describe_trend.h"
#include "insight/random_generator.h"
#include "logged.h"

#include <cmath>
#include <functional>

using namespace unknot;
using namespace unknot::insight;
using namespace unknot::tests;

namespace {

using Risk = std::function<double(int day)>;

Nights nights_with(Logged& logged, int days, std::uint64_t seed, Risk const& risk) {
    RandomGenerator random(seed);
    for (int day = 0; day < days; ++day)
        logged.night(day, random.yes(risk(day)));
    return logged.nights(days);
}

struct Found {
    int falling = 0, rising = 0;
};

Found found_in(int diaries, int days, Risk const& risk) {
    Found found;
    for (int seed = 0; seed < diaries; ++seed) {
        Logged logged;
        auto const direction = trend(nights_with(logged, days, static_cast<std::uint64_t>(seed), risk)).direction;
        found.falling += direction == TrendDirection::falling ? 1 : 0;
        found.rising += direction == TrendDirection::rising ? 1 : 0;
    }
    return found;
}

}

TEST_SUITE("trend") {
    TEST_CASE("nothing is said of an empty diary, of few nights, or of few cramps") {
        CHECK(trend(Logged().nights(5)).direction == TrendDirection::not_enough);
        CHECK(trend(Logged().nights(5)).missing.cramps == 8);
        CHECK(trend(Logged().nights(5)).next_look == nth_day(5 + 60));
        Logged short_one, rare;
        CHECK(trend(nights_with(short_one, 59, 1, [](int day) { return day % 2; })).missing.nights == 1);
        auto const few = trend(nights_with(rare, 200, 1, [](int day) { return day % 40 == 0 ? 1 : 0; }));
        CHECK(few.direction == TrendDirection::not_enough);
        CHECK(few.missing.cramps == 3);
    }

    TEST_CASE("from cramps alone no trend can be told: free nights are missing") {
        Logged logged;
        for (int day = 0; day < 200; day += 3)
            logged.cramp(day);
        auto const result = trend(logged.nights(200));
        CHECK(result.direction == TrendDirection::not_enough);
        CHECK(result.missing.nights == 8);
        CHECK(result.missing.cramps == 0);
    }

    TEST_CASE("a fall over a year is seen, and so is a rise") {
        auto const down = found_in(20, 365, [](int day) { return 0.6 - 0.5 * day / 365; });
        CHECK(down.falling >= 16);
        CHECK(down.rising == 0);
        auto const up = found_in(20, 365, [](int day) { return 0.1 + 0.5 * day / 365; });
        CHECK(up.rising >= 16);
        CHECK(up.falling == 0);
    }

    TEST_CASE("where nothing changes, it says so as a rule") {
        auto const found = found_in(60, 120, [](int) { return 0.3; });
        CHECK(found.falling + found.rising <= 5);   // one or two expected
    }

    // The diary begins in the worst weeks: comparing its halves would show a fall.
    TEST_CASE("the fall that follows any start is taken for no trend") {
        Risk const worst_first = [](int day) { return 0.2 + 0.6 * std::exp(-day / 14.0); };
        int fewer_later = 0;
        for (int seed = 0; seed < 40; ++seed) {
            Logged logged;
            auto const nights = nights_with(logged, 120, static_cast<std::uint64_t>(seed), worst_first);
            auto const before = nights.episodes_between(nth_day(0), nth_day(27));
            auto const after = nights.episodes_between(nth_day(28), nth_day(55));
            fewer_later += after < before ? 1 : 0;
        }
        CHECK(fewer_later >= 34);
        CHECK(found_in(40, 120, worst_first).falling <= 8);
    }

    TEST_CASE("a trend is told at fixed looks only: the nights between them change nothing") {
        Logged logged;
        nights_with(logged, 90, 3, [](int day) { return day < 45 ? 0.6 : 0.1; });
        auto const then = trend(logged.nights(90));
        for (int day = 90; day < 170; ++day)
            logged.night(day, day % 2 == 0);
        auto const since = trend(logged.nights(170));
        CHECK(since.odds_ratio == then.odds_ratio);
        CHECK(since.direction == then.direction);
    }

    // The cramps are always logged; the answer that none came is given less and less.
    TEST_CASE("answers that fade make no trend of a rate that stays") {
        int told = 0, not_told = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            RandomGenerator random(seed);
            Logged logged;
            for (int day = 0; day < 180; ++day) {
                bool const cramp = random.yes(0.25);
                if (cramp || random.yes(1 - day / 250.0)) logged.night(day, cramp);
            }
            auto const direction = trend(logged.nights(180)).direction;
            told += direction == TrendDirection::rising || direction == TrendDirection::falling ? 1 : 0;
            not_told += direction == TrendDirection::answers_changed ? 1 : 0;
        }
        CHECK(told <= 2);
        CHECK(not_told > 0);
    }

    TEST_CASE("the odds ratio lies in its interval, and the same diary gives the same answer") {
        Logged logged;
        auto const nights = nights_with(logged, 150, 3, [](int day) { return day < 75 ? 0.5 : 0.2; });
        auto const once = trend(nights), again = trend(nights);
        CHECK(once.odds_ratio == again.odds_ratio);
        CHECK(once.interval.low < once.odds_ratio);
        CHECK(once.odds_ratio < once.interval.high);
        CHECK((once.direction == TrendDirection::falling) == (once.probability_falling > certain_trend));
        CHECK(once.last == nth_day(89));
        CHECK(once.next_look == nth_day(180));
    }

    TEST_CASE("every direction has its word") {
        CHECK(word(TrendDirection::not_enough) == "not_enough");
        CHECK(word(TrendDirection::rising) == "rising");
        CHECK(word(TrendDirection::answers_changed) == "answers_changed");
    }
}
