#include "doctest.h"
#include "insight/random_generator.h"

#include <algorithm>
#include <cmath>

using namespace unknot::insight;

TEST_SUITE("random_generator") {
    TEST_CASE("the numbers of a seed are those of SplitMix64's reference code") {
        RandomGenerator random(1234567);
        CHECK(random.next() == 6457827717110365317U);
        CHECK(random.next() == 3203168211198807973U);
    }

    TEST_CASE("another seed gives other numbers") { CHECK(RandomGenerator(1).next() != RandomGenerator(2).next()); }

    TEST_CASE("a shuffle keeps every number once, also of none and of one") {
        for (std::size_t const count : {std::size_t{0}, std::size_t{1}, std::size_t{50}}) {
            RandomGenerator random(count);
            auto order = shuffled(count, random);
            std::sort(order.begin(), order.end());
            REQUIRE(order.size() == count);
            for (std::size_t i = 0; i < count; ++i)
                CHECK(order[i] == i);
        }
    }

    TEST_CASE("each place of a shuffle is as likely") {
        std::size_t first_is_first = 0;
        for (std::uint64_t seed = 0; seed < 3000; ++seed) {
            RandomGenerator random(seed);
            first_is_first += shuffled(3, random).front() == 0 ? 1 : 0;
        }
        CHECK(first_is_first > 900);
        CHECK(first_is_first < 1100);
    }

    TEST_CASE("normal numbers have mean 0 and variance 1") {
        RandomGenerator random(5);
        double sum = 0, squares = 0;
        for (int i = 0; i < 20000; ++i) {
            double const x = random.normal();
            sum += x;
            squares += x * x;
        }
        CHECK(std::abs(sum / 20000) < 0.03);
        CHECK(std::abs(squares / 20000 - 1) < 0.04);
    }
}
