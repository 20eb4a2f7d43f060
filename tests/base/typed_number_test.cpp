#include "base/typed_number.h"
#include "doctest.h"

#include <cmath>
#include <limits>
#include <random>

using namespace unknot;

namespace {

Problem problem(std::string_view typed) {
    auto const number = read_typed_number(typed);
    REQUIRE_FALSE(number);
    return number.error().problem;
}

double number(std::string_view typed) {
    auto const result = read_typed_number(typed);
    REQUIRE_MESSAGE(result, std::string(typed));
    return result.value();
}

}

TEST_SUITE("typed_number") {
    TEST_CASE("refuses what is no number") {
        for (auto const* const typed : {"",
                                        " ",
                                        "-",
                                        "+",
                                        ".",
                                        ",",
                                        "-.",
                                        "abc",
                                        "1a",
                                        "a1",
                                        "nan",
                                        "inf",
                                        "1e5",
                                        "0x10",
                                        "1..2",
                                        "1.2.3",
                                        "1,2,3",
                                        "1,500.5",
                                        "--1",
                                        "+-1",
                                        "- 1",
                                        "1 50",
                                        "1500 000",
                                        "1  500",
                                        "1 .5",
                                        "1. 5",
                                        "\xFF",
                                        "1\n2",
                                        "\xD9\xA3" /* an Arabic digit */,
                                        "5 %"})
            CHECK_MESSAGE(problem(typed) == Problem::malformed, typed);
        CHECK(problem({"1\0", 2}) == Problem::malformed);
    }

    TEST_CASE("refuses what is too long") {
        CHECK(problem(std::string(typed_number_bytes + 1, '1')) == Problem::too_large);
        CHECK(number(std::string(typed_number_bytes, '1')) == doctest::Approx(1.1111111111e39));
    }

    TEST_CASE("refuses a comma that could mean a thousand") {
        CHECK(problem("1,500") == Problem::conflict);
        CHECK(problem("-12,000") == Problem::conflict);
        CHECK(number("0,125") == 0.125);
        CHECK(number("1500,125") == 1500.125);
        CHECK(number("1,5000") == 1.5);
        CHECK(number("1.500") == 1.5);
    }

    TEST_CASE("takes dot or comma, a sign, and spaces of every kind") {
        CHECK(number("16.9") == 16.9);
        CHECK(number("16,9") == 16.9);
        CHECK(number(" 3 ") == 3);
        CHECK(number(".5") == 0.5);
        CHECK(number("5.") == 5);
        CHECK(number("007") == 7);
        CHECK(number("+3") == 3);
        CHECK(number("-3.5") == -3.5);
        CHECK(number("\xE2\x88\x92"
                     "3") == -3);
        CHECK(number("1 500") == 1500);
        CHECK(number("1\xC2\xA0"
                     "500,5") == 1500.5);
        CHECK(number("12\xE2\x80\x89"
                     "345\xE2\x80\xAF"
                     "678") == 12345678);
        CHECK_FALSE(std::signbit(number("-0")));
    }

    TEST_CASE("writes no zeros at the end and no minus before nothing") {
        CHECK(write_number(500, 1) == "500");
        CHECK(write_number(16.9, 1) == "16.9");
        CHECK(write_number(16.907, 1) == "16.9");
        CHECK(write_number(1.50, 3) == "1.5");
        CHECK(write_number(100, 0) == "100");
        CHECK(write_number(-0.04, 1) == "0");
        CHECK(write_number(-0.0, 0) == "0");
        CHECK(write_number(std::numeric_limits<double>::max(), 9).size() == 309);
    }

    TEST_CASE("what is written reads back as the number with so many decimals") {
        std::mt19937_64 chance(1);
        for (int i = 0; i < 5000; ++i) {
            auto const decimals = static_cast<int>(chance() % 10);
            auto const one = (static_cast<double>(chance() % 2'000'000) - 1'000'000) / 64;
            CHECK(std::abs(number(write_number(one, decimals)) - one) <= 0.5001 * std::pow(10, -decimals));
        }
    }

    TEST_CASE("zeros stand before a short number, and a longer one stays") {
        CHECK(write_padded(7, 2) == "07");
        CHECK(write_padded(0, 3) == "000");
        CHECK(write_padded(1234, 2) == "1234");
    }
}
