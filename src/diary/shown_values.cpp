#include "diary/shown_values.h"

#include "base/typed_number.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace unknot::diary {
namespace {

constexpr int max_decimals = 6;   // for a number without a unit, such as a dose: 0.0625

Scale scale_of_word(std::string_view chosen) {
    if (chosen == "us_fluid_ounces") return Scale::us_fluid_ounces;
    if (chosen == "uk_fluid_ounces") return Scale::uk_fluid_ounces;
    return chosen == "pounds" ? Scale::pounds : Scale::as_stored;
}

Scale mineral_scale(std::string_view name, Scales const& scales) {
    constexpr std::array<std::string_view, 4> names = {"sodium", "potassium", "magnesium", "calcium"};
    if (name == "sodium" && scales.salt) return Scale::grams_of_salt;
    for (std::size_t i = 0; i < names.size() && scales.millimoles; ++i)
        if (names[i] == name) return millimoles_of(static_cast<Element>(i));
    return Scale::as_stored;
}

int decimals_for(FieldRow const& of, Scale scale) {
    if (scale != Scale::as_stored) return decimals_of(scale);
    if (of.kind == Kind::integer) return 0;
    return of.unit == Unit::none ? max_decimals : decimals_of(scale);
}

}

Scales scales_of(Diary const& diary) {
    Scales scales;
    auto const found = diary.newest(RecordType::settings, 1);
    if (found.empty()) return scales;
    auto const& settings = *found.front();
    scales.volume = scale_of_word(settings.choice(Field::settings_volume_unit).value_or(""));
    scales.weight = scale_of_word(settings.choice(Field::settings_weight_unit).value_or(""));
    scales.millimoles = settings.choice(Field::settings_mineral_unit) == "millimoles";
    scales.salt = settings.choice(Field::settings_sodium_as) == "salt";
    if (settings.text(Field::settings_region) == "us") {
        scales.length = Scale::inches;
        scales.temperature = Scale::degrees_fahrenheit;
    }
    return scales;
}

Scale scale_of(Field field, Scales const& scales) {
    switch (row(field).unit) {
    case Unit::millilitres: return scales.volume;
    case Unit::kilograms: return scales.weight;
    case Unit::centimetres: return scales.length;
    case Unit::degrees_celsius: return scales.temperature;
    case Unit::milligrams: return mineral_scale(row(field).name, scales);
    default: return Scale::as_stored;
    }
}

std::string shown_number(Field field, double stored, Scales const& scales) {
    auto const scale = scale_of(field, scales);
    return write_number(to_shown(scale, stored), decimals_for(row(field), scale));
}

std::optional<std::string> shown_number(Record const& record, Field field, Scales const& scales) {
    auto const* const value = record.find(field);
    if (value == nullptr) return std::nullopt;
    if (auto const* const whole = std::get_if<std::int64_t>(value))
        return shown_number(field, static_cast<double>(*whole), scales);
    auto const* const decimal = std::get_if<double>(value);
    return decimal ? std::optional(shown_number(field, *decimal, scales)) : std::nullopt;
}

Result<Value> read_shown_number(Field field, std::string_view typed, Scales const& scales) {
    auto const& of = row(field);
    assert(of.kind == Kind::integer || of.kind == Kind::decimal);
    auto const number = read_typed_number(typed);
    if (!number) return number.error();
    auto const stored = to_stored(scale_of(field, scales), number.value());
    // Clamped beyond the range of every field, so that the number fits its type.
    auto const whole = static_cast<std::int64_t>(std::llround(std::clamp(stored, -9e15, 9e15)));
    Value const value = of.kind == Kind::integer ? Value{whole} : Value{stored};
    if (auto status = check_value(field, value); !status) return status.error();
    return value;
}

}
