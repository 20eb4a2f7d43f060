#include "doctest.h"
#include "insight/random_generator.h"
#include "insight/risk_ratio.h"

#include <algorithm>
#include <cmath>

using namespace unknot::insight;

namespace {

using Pairs = std::vector<PairOfBlocks>;

// The counts spread over pairs as evenly as whole nights allow.
Pairs spread(int on, int off, int pairs, int nights = 11) {
    Pairs result(static_cast<std::size_t>(pairs), {0, double(nights), 0, double(nights)});
    for (int i = 0; i < on; ++i)
        result[static_cast<std::size_t>(i % pairs)].on += 1;
    for (int i = 0; i < off; ++i)
        result[static_cast<std::size_t>(i % pairs)].off += 1;
    return result;
}

double fewer(int on, int off, int pairs) { return posterior_of(spread(on, off, pairs)).probability_fewer; }

struct World {
    double a_week = 2.5, ratio = 1, answered = 1;
    int pairs = 4;
};

struct Shares {
    double helped = 0, more = 0, covered = 0;
};

// Nights of 11 counted days a block, whose chance varies from block to block as in evidence 6.7.
Pairs simulated(World const& world, RandomGenerator& random) {
    constexpr double variance = 0.09;
    Pairs pairs;
    for (int p = 0; p < world.pairs; ++p) {
        auto& pair = pairs.emplace_back();
        for (bool const on : {false, true}) {
            double const chance = std::min(0.97, world.a_week / 7 * (on ? world.ratio : 1) *
                                                     std::exp(std::sqrt(variance) * random.normal() - variance / 2));
            for (int day = 0; day < 11; ++day) {
                if (!random.yes(world.answered)) continue;
                (on ? pair.on_nights : pair.off_nights) += 1;
                if (random.yes(chance)) (on ? pair.on : pair.off) += 1;
            }
        }
    }
    return pairs;
}

Shares shares_of(World const& world) {
    constexpr int experiments = 1500;
    RandomGenerator random(1);
    Shares shares;
    for (int i = 0; i < experiments; ++i) {
        auto const posterior = posterior_of(simulated(world, random));
        shares.helped += posterior.probability_fewer > sure_above ? 1 : 0;
        shares.more += posterior.probability_fewer < 1 - sure_above ? 1 : 0;
        shares.covered += posterior.interval.low <= world.ratio && world.ratio <= posterior.interval.high ? 1 : 0;
    }
    return {shares.helped / experiments, shares.more / experiments, shares.covered / experiments};
}

}

TEST_SUITE("risk_ratio") {
    TEST_CASE("nothing at all in either is no difference, and a block without answers leaves its pair out") {
        CHECK(posterior_of(spread(0, 0, 4)).ratio == doctest::Approx(1).epsilon(0.2));
        auto pairs = spread(3, 9, 4);
        auto const before = log_risk_ratio(pairs);
        pairs.push_back({9, 11, 0, 0});
        CHECK(log_risk_ratio(pairs).mean == before.mean);
        CHECK(log_risk_ratio(pairs).variance == before.variance);
    }

    TEST_CASE("one pair by hand") {
        auto const ratio = log_risk_ratio({{2, 10, 5, 20}});
        double const on = 2.5 * 20 / 30, off = 5.5 * 10 / 30;
        CHECK(ratio.mean == doctest::Approx(std::log(on / off)));
        double const shared = (8.0 * 200 - 2.5 * 5.5 * 30) / 900;
        CHECK(ratio.variance == doctest::Approx(shared / (on * off) + 0.18));
    }

    TEST_CASE("a season that doubles cramps in some pairs is no effect of the remedy") {
        Pairs pairs;
        for (int p = 0; p < 6; ++p) {
            double const cramps = p < 3 ? 2 : 6;
            pairs.push_back({cramps, 10, cramps, 10});
        }
        CHECK(log_risk_ratio(pairs).mean == doctest::Approx(0));
        pairs[5] = {3, 5, 6, 10};   // half of a block unanswered: the rate is the same
        CHECK(std::abs(log_risk_ratio(pairs).mean) < 0.03);
    }

    TEST_CASE("on and off exchanged turn the ratio round") {
        for (int on = 0; on < 20; on += 3)
            for (int off = 0; off < 20; off += 4) {
                if (on == off) continue;
                auto const there = posterior_of(spread(on, off, 4)), back = posterior_of(spread(off, on, 4));
                CHECK(there.log_ratio == doctest::Approx(-back.log_ratio));
                CHECK(there.probability_fewer == doctest::Approx(1 - back.probability_fewer));
            }
    }

    TEST_CASE("a cramp more with the remedy never makes it surer that it helps") {
        for (int on = 0; on < 15; ++on)
            CHECK(fewer(on + 1, 16, 4) <= fewer(on, 16, 4) + 1e-9);
    }

    TEST_CASE("cramps that went away altogether are no weaker a sign than three that stayed") {
        CHECK(fewer(0, 20, 4) >= fewer(3, 20, 4));
        CHECK(fewer(0, 20, 4) > sure_above);
        CHECK(fewer(20, 0, 4) < 1 - sure_above);
    }

    TEST_CASE("an inert remedy is said to help, or to harm, in at most five of a hundred experiments each") {
        for (double const a_week : {1.0, 2.5, 5.0})
            for (int const pairs : {4, 6}) {
                auto const shares = shares_of({a_week, 1, 0.8, pairs});
                CHECK(shares.helped <= 0.055);   // 0.05 and its random error
                CHECK(shares.more <= 0.055);
            }
    }

    TEST_CASE("its interval holds the truth in 92 to 100 of a hundred, also of a strong effect") {
        for (double const ratio : {1.0, 0.5, 0.33, 0.2})
            CHECK(shares_of({2.5, ratio, 1, 4}).covered >= 0.92);
        CHECK(shares_of({2.5, 2, 1, 4}).covered >= 0.92);
    }

    TEST_CASE("a remedy that doubles cramps is found out, and unanswered nights cost their share of power only") {
        CHECK(shares_of({2.5, 2, 1, 4}).more > 0.6);
        CHECK(shares_of({2.5, 2, 1, 4}).helped < 0.01);
        CHECK(shares_of({2.5, 0.33, 0.7, 4}).helped > 0.45);
    }

    TEST_CASE("the power told before a start is that of the method, within six of a hundred") {
        for (double const a_week : {1.0, 2.5, 5.0})
            for (double const ratio : {0.5, 0.33}) {
                auto const told = power_in_hundred({4, 11, a_week / 7, 1}, ratio);
                CHECK(std::abs(told - 100 * shares_of({a_week, ratio, 1, 4}).helped) <= 6);
            }
        // A second, independent simulation: the shares of the method's own agree with it.
        auto const own = simulated_shares({4, 11, 2.5 / 7, 1}, 2, 600);
        CHECK(own.more == doctest::Approx(shares_of({2.5, 2, 1, 4}).more).epsilon(0.1));
        CHECK(own.covered >= 0.92);
        CHECK(power_in_hundred({4, 11, 0.3, 0}, 0.5) == 0);
        CHECK(power_in_hundred({4, 11, 0, 1}, 0.5) == 0);
    }
}
