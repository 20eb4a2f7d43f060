// Numbers of the diary as people read and type them, in the units of the settings.
#pragma once
#include "base/measures.h"
#include "diary/diary.h"

#include <optional>
#include <string>
#include <string_view>

namespace unknot::diary {

struct Scales {
    Scale volume = Scale::as_stored, weight = Scale::as_stored, length = Scale::as_stored,
          temperature = Scale::as_stored;
    bool millimoles = false;   // of sodium, potassium, magnesium and calcium
    bool salt = false;         // instead of sodium; takes precedence over millimoles
};

[[nodiscard]] Scales scales_of(Diary const&);

// The scale of a number field, by its unit and name; as_stored where there is only one unit.
[[nodiscard]] Scale scale_of(Field, Scales const&);

// "16.9" for 500 ml in US fluid ounces. Empty where the record has no such value.
[[nodiscard]] std::string shown_number(Field, double stored, Scales const&);
[[nodiscard]] std::optional<std::string> shown_number(Record const&, Field, Scales const&);

// The value to store, rounded where the field holds whole numbers. Fails as read_typed_number and check_value do.
[[nodiscard]] Result<Value> read_shown_number(Field, std::string_view typed, Scales const&);

}
