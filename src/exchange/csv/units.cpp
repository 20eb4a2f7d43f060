#include "exchange/csv/units.h"

#include "base/fold.h"
#include "exchange/csv/durations.h"

#include <cmath>
#include <string>

namespace unknot::exchange {
namespace {

constexpr CsvUnit seconds[] = {{"s", 1}, {"min", 60}, {"h", 3600}};
constexpr CsvUnit minutes[] = {{"min", 1}, {"h", 60}, {"s", 1.0 / 60}};
constexpr CsvUnit days[] = {{"d", 1}, {"weeks", 7}};
// NIST Handbook 44, appendix C; UK Weights and Measures Act 1985.
constexpr CsvUnit millilitres[] = {
    {"ml", 1}, {"cl", 10}, {"l", 1000}, {"US fl oz", 29.5735295625}, {"UK fl oz", 28.4130625}};
constexpr CsvUnit grams[] = {{"g", 1}, {"mg", 0.001}, {"kg", 1000}, {"oz", 28.349523125}};
constexpr CsvUnit kilograms[] = {{"kg", 1}, {"lb", 0.45359237}, {"st", 6.35029318}, {"g", 0.001}};
constexpr CsvUnit milligrams[] = {{"mg", 1}, {"g", 1000}, {"µg", 0.001}};
// 40 IU of vitamin D are 1 µg, the one amount of the table in micrograms.
constexpr CsvUnit micrograms[] = {{"µg", 1}, {"IU", 0.025}, {"mg", 1000}};
constexpr CsvUnit centimetres[] = {{"cm", 1}, {"m", 100}, {"in", 2.54}};

// Other names of those units, in small letters without accents, between spaces.
struct UnitNames {
    std::string_view unit, names;
};

constexpr UnitNames unit_names[] = {
    {"ml", " ml mls millilitre millilitres milliliter milliliters cc "},
    {"cl", " cl centilitre centiliter "},
    {"l", " l litre litres liter liters litro litros "},
    {"g", " g gr gram grams gramm gramme grammes "},
    {"mg", " mg milligram milligrams milligramm "},
    {"\xC2\xB5g", " \xC2\xB5g \xCE\xBCg ug mcg microgram micrograms mikrogramm "},
    {"kg", " kg kgs kilo kilos kilogram kilograms kilogramm "},
    {"lb", " lb lbs pound pounds "},
    {"st", " st stone stones "},
    {"oz", " oz ounce ounces "},
    {"IU", " iu ie ui "},
    {"US fl oz", " us_fl_oz "},
    {"cm", " cm centimetre centimetres "},
    {"m", " m metre metres meter meters "},
    {"in", " in inch inches "},
    {"mmhg", " mmhg "},
    {"mmol/l", " mmol/l "},
};

}

std::span<CsvUnit const> csv_units(diary::Unit unit) {
    switch (unit) {
    case diary::Unit::seconds: return seconds;
    case diary::Unit::minutes: return minutes;
    case diary::Unit::days: return days;
    case diary::Unit::millilitres: return millilitres;
    case diary::Unit::grams: return grams;
    case diary::Unit::kilograms: return kilograms;
    case diary::Unit::milligrams: return milligrams;
    case diary::Unit::micrograms: return micrograms;
    case diary::Unit::centimetres: return centimetres;
    case diary::Unit::none:
    case diary::Unit::mmol_per_litre:
    case diary::Unit::mmhg:
    case diary::Unit::degrees_celsius: return {};   // not converted by a factor alone, or only in use with one unit
    }
    return {};
}

std::optional<double> find_unit(diary::Unit unit, std::string_view word) {
    auto const said = fold(word);
    if (said.empty()) return {};
    if (unit == diary::Unit::seconds || unit == diary::Unit::minutes) {
        auto const length = seconds_of_unit(said);
        return length ? std::optional(unit == diary::Unit::minutes ? *length / 60 : *length) : std::nullopt;
    }
    if (fold(diary::word(unit)) == said) return 1;
    for (auto const& csv_unit : csv_units(unit)) {
        if (fold(csv_unit.word) == said) return csv_unit.scale;
        for (auto const& row : unit_names)
            if (row.unit == csv_unit.word && row.names.find(' ' + said + ' ') != std::string_view::npos)
                return csv_unit.scale;
    }
    return {};
}

}
