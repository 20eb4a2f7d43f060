// What a person can want of a record.
#pragma once
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

struct AddPastCramp {};

struct SetWord {   // a choice of one word
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct ToggleWord {   // one of several words, on or off
    diary::RecordId id;
    diary::Field field;
    std::string word;
};

struct SetNumber {   // nothing: not known
    diary::RecordId id;
    diary::Field field;
    std::optional<std::int64_t> number;
};

struct SetDay {   // an ISO date; empty: not known
    diary::RecordId id;
    diary::Field field;
    std::string day;
};

enum class Text : std::uint8_t { date, start, stop, note };
[[nodiscard]] std::string_view name_of(Text);
[[nodiscard]] Text text_named(std::string_view);   // a note for any other name

struct EditText {
    diary::RecordId id;
    Text what;
    std::string text;
    bool left = false;   // the field was left: store it
};

struct AnswerMorning {
    diary::RecordId id;
    std::string after;
};

struct FinishMorning {
    diary::RecordId id;
    bool skipped = false;
};

struct Delete {
    diary::RecordId id;
};

struct Undo {};

struct DropUndo {};

struct ShowMore {};   // of a long list

}
