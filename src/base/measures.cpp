#include "base/measures.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace unknot {
namespace {

constexpr double chlorine = 35.45;
constexpr std::array<double, 4> atomic_weights = {22.990, 39.098, 24.305, 40.078};   // in the order of Element

// shown = stored * times / by + zero
struct Row {
    Scale scale;
    double times, by, zero;
    int decimals;
    std::string_view word;
};

constexpr std::array<Row, 12> rows = {{
    {Scale::as_stored, 1, 1, 0, 2, "as_stored"},
    {Scale::us_fluid_ounces, 1, 29.5735295625, 0, 1, "us_fluid_ounces"},
    {Scale::uk_fluid_ounces, 1, 28.4130625, 0, 1, "uk_fluid_ounces"},
    {Scale::pounds, 1, 0.45359237, 0, 1, "pounds"},
    {Scale::inches, 1, 2.54, 0, 1, "inches"},
    {Scale::degrees_fahrenheit, 9, 5, 32, 1, "degrees_fahrenheit"},
    {Scale::sodium_millimoles, 1, atomic_weights[0], 0, 2, "millimoles"},
    {Scale::potassium_millimoles, 1, atomic_weights[1], 0, 2, "millimoles"},
    {Scale::magnesium_millimoles, 1, atomic_weights[2], 0, 2, "millimoles"},
    {Scale::calcium_millimoles, 1, atomic_weights[3], 0, 2, "millimoles"},
    {Scale::grams_of_salt, atomic_weights[0] + chlorine, 1000 * atomic_weights[0], 0, 2, "grams_of_salt"},
    {Scale::vitamin_d_units, vitamin_d_units_a_microgram, 1, 0, 0, "vitamin_d_units"},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].scale) != i) return false;
    return true;
}

static_assert(in_order());

Row const& row(Scale scale) { return rows[static_cast<std::size_t>(scale)]; }

}

double grams_per_mole(Element element) { return atomic_weights[static_cast<std::size_t>(element)]; }

Scale millimoles_of(Element element) {
    return static_cast<Scale>(static_cast<int>(Scale::sodium_millimoles) + static_cast<int>(element));
}

double to_millimoles(Element element, double milligrams) { return milligrams / grams_per_mole(element); }

double to_milligrams(Element element, double millimoles) { return millimoles * grams_per_mole(element); }

double sodium_of_salt(double grams) { return to_stored(Scale::grams_of_salt, grams); }

double salt_of_sodium(double milligrams) { return to_shown(Scale::grams_of_salt, milligrams); }

double to_shown(Scale scale, double stored) { return stored * row(scale).times / row(scale).by + row(scale).zero; }

double to_stored(Scale scale, double shown) { return (shown - row(scale).zero) * row(scale).by / row(scale).times; }

int decimals_of(Scale scale) { return row(scale).decimals; }

std::string_view word(Scale scale) { return row(scale).word; }

}
