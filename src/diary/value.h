// What a field of a record can hold.
#pragma once
#include "base/compact_string.h"
#include "base/json.h"
#include "base/json_writer.h"
#include "diary/field_table.h"
#include "time/civil.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::diary {

// Position in FieldRow::words.
struct Choice {
    std::uint8_t index = 0;
    friend constexpr bool operator==(Choice, Choice) = default;
};

// One bit per word, the first word lowest.
struct Choices {
    std::uint64_t bits = 0;
    friend constexpr bool operator==(Choices, Choices) = default;
};

using Value = std::variant<std::int64_t, double, bool, Choice, Choices, CompactString, time::Instant, time::CivilDay>;

// The word must be one of the field's (asserted).
[[nodiscard]] Value choice(Field, std::string_view word);
[[nodiscard]] Value choices(Field, std::span<std::string_view const> words);

// The chosen words, in the table's order.
[[nodiscard]] std::vector<std::string_view> words_of(FieldRow const&, Choices);

// Checks kind, range, words of a choice, and texts (UTF-8, length). Error::where is "cramp.duration".
[[nodiscard]] Status check_value(Field, Value const&);

// Empty when this version cannot use the value: it is then kept as an unknown member.
[[nodiscard]] std::optional<Value> read_value(FieldRow const&, JsonValue);
void write_value(JsonWriter&, FieldRow const&, Value const&);

}
