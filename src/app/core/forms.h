// Which fields of a record a person fills in, in which order and how: the one table for the forms of all records and
// for the questions on Today after a cramp. Fields that are not in a form are set by the app alone.
#pragma once
#include "app/core/moment_text.h"
#include "diary/field_table.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace unknot::app {

enum class Input : std::uint8_t {
    words,     // one or several, depending on the field
    scale,     // one of the whole numbers, in a row
    colours,   // of urine, 1 to 8
    steps,     // taken up and down; see Steps
    number,    // typed in the person's unit, with a few amounts as chips
    text,
    long_text,
    day,
    clock,   // an instant in the night of the record
    yes_no,
    length,   // length of a cramp: one chip for each amount, in seconds
};

// The field is shown only if another field of the record has one of these words, separated by spaces.
struct Condition {
    diary::Field field{};
    std::string_view words;   // empty: always
};

struct FormField {
    diary::Field field{};
    Input input = Input::words;
    std::span<int const> amounts = {};   // of the chips, in the field's own unit; of a stepper, see steps_of
    Condition when = {};
    std::string_view only = {};   // the words to choose from, separated by spaces; empty: all of the field
};

struct FormCard {
    std::string_view title;   // key: "card.<title>"
    std::span<FormField const> fields;
    std::span<Text const> moment = {};   // the record's own date and times, shown before the fields
};

// How a number is taken up and down, in the field's own unit, and in tenths of it where that is a decimal.
struct Steps {
    std::int64_t size, start;   // start: where the first step up leads, unless the person has answered before
    std::int64_t least, most;
};

// Of a field of Input::steps, whose `amounts` are the size and the start.
[[nodiscard]] Steps steps_of(FormField const&);

// Empty for a type that has no form.
[[nodiscard]] std::span<FormCard const> form_of(diary::RecordType);

// The questions on Today after a cramp.
[[nodiscard]] std::span<FormField const> morning_questions();

}
