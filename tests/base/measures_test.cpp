#include "base/measures.h"
#include "doctest.h"

#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace unknot;

namespace {

constexpr int last_scale = static_cast<int>(Scale::vitamin_d_units);

// The conversion rounds twice in each direction.
void check_same(double a, double b, double size) {
    CHECK(std::abs(a - b) <= 4 * std::numeric_limits<double>::epsilon() * size);
}

}

TEST_SUITE("measures") {
    TEST_CASE("one of each unit is exactly what it is defined as") {
        CHECK(to_stored(Scale::us_fluid_ounces, 1) == 29.5735295625);
        CHECK(to_stored(Scale::us_fluid_ounces, 128) == 3785.411784);   // a gallon
        CHECK(to_stored(Scale::uk_fluid_ounces, 1) == 28.4130625);
        CHECK(to_stored(Scale::uk_fluid_ounces, 160) == 4546.09);
        CHECK(to_stored(Scale::pounds, 1) == 0.45359237);
        CHECK(to_stored(Scale::inches, 1) == 2.54);
        CHECK(to_stored(Scale::vitamin_d_units, 40) == 1);
        CHECK(to_shown(Scale::vitamin_d_units, 20) == 800);
    }

    TEST_CASE("temperatures have a zero of their own") {
        CHECK(to_shown(Scale::degrees_fahrenheit, 0) == 32);
        CHECK(to_shown(Scale::degrees_fahrenheit, 100) == 212);
        CHECK(to_shown(Scale::degrees_fahrenheit, -40) == -40);
        CHECK(to_stored(Scale::degrees_fahrenheit, 212) == 100);
    }

    TEST_CASE("a mole of each mineral weighs its atomic weight") {
        CHECK(to_millimoles(Element::sodium, 22.99) == 1);
        CHECK(to_milligrams(Element::potassium, 1) == 39.098);
        CHECK(to_milligrams(Element::magnesium, 10) == doctest::Approx(243.05).epsilon(1e-15));
        CHECK(to_milligrams(Element::calcium, 1) == 40.078);
        for (auto const element : {Element::sodium, Element::potassium, Element::magnesium, Element::calcium})
            CHECK(to_shown(millimoles_of(element), 500) == to_millimoles(element, 500));
    }

    TEST_CASE("salt is sodium as the evidence says: 393.4 mg in a gram") {
        CHECK(sodium_of_salt(1) == doctest::Approx(393.4).epsilon(0.0001));
        CHECK(sodium_of_salt(1) == doctest::Approx(1000 * 22.99 / 58.44).epsilon(1e-15));
        CHECK(salt_of_sodium(2000) == doctest::Approx(5.084).epsilon(0.0001));
    }

    TEST_CASE("there and back is where it was, in every scale") {
        std::mt19937_64 chance(1);
        for (int i = 0; i < 2000; ++i) {
            auto const amount = static_cast<double>(chance() >> 11) / 1e10;
            for (int n = 0; n <= last_scale; ++n) {
                auto const scale = static_cast<Scale>(n);
                check_same(to_stored(scale, to_shown(scale, amount)), amount, amount + 32);
                check_same(to_shown(scale, to_stored(scale, amount)), amount, amount + 32);
            }
            check_same(salt_of_sodium(sodium_of_salt(amount)), amount, amount);
            check_same(to_milligrams(Element::calcium, to_millimoles(Element::calcium, amount)), amount, amount);
        }
    }

    TEST_CASE("every scale has a word, and millimoles one for all") {
        std::set<std::string_view> words;
        for (int n = 0; n <= last_scale; ++n)
            words.insert(word(static_cast<Scale>(n)));
        CHECK(words.size() == last_scale + 1 - 3);
        CHECK_FALSE(words.contains(""));
    }
}
