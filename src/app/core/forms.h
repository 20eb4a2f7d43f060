// Which fields of a record a person fills in, in which order, and how: the one table behind the form of every record
// and behind the questions on Today after a cramp. What a type's form leaves out is set by the app alone.
#pragma once
#include "app/core/moment_text.h"
#include "diary/field_table.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace unknot::app {

enum class Input : std::uint8_t {
    words,    // one word or several, as the field takes
    scale,    // a chip for each whole number
    number,   // typed, in the person's unit, with a few amounts to tap
    text,
    long_text,
    day,
    clock,   // an instant of the record's own night
    yes_no,
    length,   // how long a cramp was: a chip for each amount, in seconds, and one for "not known"
};

// Only shown where another field of the record is one of these words, separated by spaces.
struct Condition {
    diary::Field field{};
    std::string_view words;   // empty: always
};

struct FormField {
    diary::Field field{};
    Input input = Input::words;
    std::span<int const> amounts = {};   // to tap, in the field's own unit
    Condition when = {};
};

struct FormCard {
    std::string_view title;   // key: "card.<title>"
    std::span<FormField const> fields;
    std::span<Text const> moment = {};   // of the record's own date and times, before the fields
};

// Empty for a type without a form.
[[nodiscard]] std::span<FormCard const> form_of(diary::RecordType);

// Asked on Today after a cramp.
[[nodiscard]] std::span<FormField const> morning_questions();

}
