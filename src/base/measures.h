// Units in which people read and enter amounts, besides those the diary stores. Factors are exact by definition: fluid
// ounces (US: 231 cubic inches to the gallon; UK: 4.54609 L to the gallon), pound, inch. Atomic weights: IUPAC 2021,
// abridged.
#pragma once
#include <cstdint>
#include <string_view>

namespace unknot {

enum class Element : std::uint8_t { sodium, potassium, magnesium, calcium };

[[nodiscard]] double grams_per_mole(Element);

[[nodiscard]] double to_millimoles(Element, double milligrams);
[[nodiscard]] double to_milligrams(Element, double millimoles);

// Salt is sodium chloride: 393.4 mg of sodium in each gram (evidence 5.1), by the molar masses.
[[nodiscard]] double sodium_of_salt(double grams);        // mg
[[nodiscard]] double salt_of_sodium(double milligrams);   // g

inline constexpr double vitamin_d_units_a_microgram = 40;

// What an amount is shown in. It is stored in the diary's unit of its kind: ml, kg, cm, degrees Celsius, mg,
// micrograms.
enum class Scale : std::uint8_t {
    as_stored,
    us_fluid_ounces,
    uk_fluid_ounces,
    pounds,
    inches,
    degrees_fahrenheit,
    sodium_millimoles,
    potassium_millimoles,
    magnesium_millimoles,
    calcium_millimoles,
    grams_of_salt,     // from mg of sodium
    vitamin_d_units,   // IU, from micrograms
};

[[nodiscard]] Scale millimoles_of(Element);   // from mg
[[nodiscard]] double to_shown(Scale, double stored);
[[nodiscard]] double to_stored(Scale, double shown);
[[nodiscard]] int decimals_of(Scale);         // the most decimals an amount is shown with
[[nodiscard]] std::string_view word(Scale);   // "us_fluid_ounces": for the key of its unit's name

}
