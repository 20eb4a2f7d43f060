#include "doctest.h"
#include "insight/cholesky.h"
#include "insight/random_generator.h"

#include <cmath>
#include <limits>

using namespace unknot::insight;

namespace {

// M Mt + I is positive definite, whatever M is.
Matrix random_definite(std::size_t size, RandomGenerator& random) {
    Matrix m{}, a{};
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            m[i][j] = random.normal();
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) {
            a[i][j] = i == j ? 1 : 0;
            for (std::size_t k = 0; k < size; ++k)
                a[i][j] += m[i][k] * m[j][k];
        }
    return a;
}

}

TEST_SUITE("cholesky") {
    TEST_CASE("refuses what is not positive definite, and what is not finite") {
        Matrix zero{}, negative{}, infinite{}, nan{};
        negative[0][0] = -1;
        infinite[0][0] = std::numeric_limits<double>::infinity();
        nan[0][0] = std::nan("");
        for (auto* bad : {&zero, &negative, &infinite, &nan})
            CHECK_FALSE(factorise(*bad, 1));
        Matrix singular{};
        singular[0][0] = singular[1][0] = singular[1][1] = 1;
        CHECK_FALSE(factorise(singular, 2));
    }

    TEST_CASE("what it solves multiplies back, for every size") {
        RandomGenerator random(1);
        for (std::size_t size = 1; size <= max_unknowns; ++size) {
            auto const a = random_definite(size, random);
            Vector b{};
            for (std::size_t i = 0; i < size; ++i)
                b[i] = random.normal();
            auto factor = a;
            REQUIRE(factorise(factor, size));
            auto const x = solve(factor, b, size);
            for (std::size_t i = 0; i < size; ++i) {
                double back = 0;
                for (std::size_t j = 0; j < size; ++j)
                    back += a[i][j] * x[j];
                CHECK(back == doctest::Approx(b[i]));
            }
        }
    }

    TEST_CASE("determinant and inverse of a matrix worked out by hand") {
        Matrix a{};   // 4 2; 2 3: determinant 8, inverse 3/8 -2/8; -2/8 4/8
        a[0][0] = 4;
        a[1][0] = 2;
        a[1][1] = 3;
        REQUIRE(factorise(a, 2));
        CHECK(log_determinant(a, 2) == doctest::Approx(std::log(8.0)));
        CHECK(inverse_diagonal(a, 0, 2) == doctest::Approx(0.375));
        CHECK(inverse_diagonal(a, 1, 2) == doctest::Approx(0.5));
    }
}
