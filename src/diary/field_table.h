// The one table of what a diary holds. Reading, writing, the schema, CSV columns, patches and checks derive from it.
// To add a field, add a row to fields.inc; nothing else.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace unknot::diary {

enum class RecordType : std::uint8_t {
    cramp,
    intake,
    exercise,
    stretch,
    check_in,
    sign,
    medicine,
    experiment,
    profile,
    settings,
    note,
    item,
    tag,
    blood_result,
};
inline constexpr std::size_t record_type_count = 14;

enum class Kind {
    integer,
    decimal,
    flag,      // true or false
    choice,    // one of the words
    choices,   // any of the words
    text,      // UTF-8, at most `high` code points
    instant,   // UTC milliseconds
    day,       // a local date, written "2026-11-22"
};

enum class Unit {
    none,
    seconds,
    minutes,
    days,
    millilitres,
    grams,
    kilograms,
    milligrams,
    micrograms,
    centimetres,
    mmol_per_litre,
    mmhg,
    degrees_celsius,
};

// Whether a shared summary may contain the field. Free text, names and doses are never shared by a link.
enum class Shareable { no, yes };

// A handle per field, named <type>_<field>: Field::cramp_duration.
enum class Field : std::uint16_t {
#define UNKNOT_FIELD(type, name, ...) type##_##name,
#include "diary/fields.inc"
#undef UNKNOT_FIELD
};

struct FieldRow {
    RecordType type;
    std::string_view name;   // the JSON member and the CSV column
    Kind kind;
    Unit unit;
    double low, high;   // numbers: the range, inclusive; text: 0 and the maximum length in code points
    int since;          // first format version that has it
    Shareable shareable;
    std::string_view words;   // of a choice, separated by spaces; at most 64; append only
    std::size_t word_count;
};

[[nodiscard]] std::span<FieldRow const> field_table();
[[nodiscard]] FieldRow const& row(Field);
[[nodiscard]] std::span<FieldRow const> fields_of(RecordType);
[[nodiscard]] std::optional<Field> find_field(RecordType, std::string_view name);
[[nodiscard]] Field field_of(FieldRow const&);   // of a row of the field table

[[nodiscard]] std::vector<std::string_view> words_of(FieldRow const&);
[[nodiscard]] std::string_view word_at(FieldRow const&, std::size_t index);   // empty past the last
[[nodiscard]] std::optional<std::size_t> find_word(FieldRow const&, std::string_view);

[[nodiscard]] std::string_view word(RecordType);
[[nodiscard]] std::string_view word(Kind);
[[nodiscard]] std::string_view word(Unit);   // as in CSV headers: "s", "ml"; empty for none
[[nodiscard]] std::optional<RecordType> type_from_word(std::string_view);

// The CSV columns of a type: first the members common to all records, then its fields.
[[nodiscard]] std::vector<std::string_view> csv_columns(RecordType);

}
