// Numbers that are taken up and down by steps.
#pragma once
#include "app/core/forms.h"
#include "diary/diary.h"

#include <cstdint>
#include <optional>

namespace unknot::app::form {

// The number one step further; nullopt: not answered. A number between two steps goes to the next of them. From no
// answer, up leads to the start and down to the least; down from the least takes the answer back.
[[nodiscard]] std::optional<std::int64_t> stepped(std::optional<std::int64_t> number, Steps const&, bool up);

// The number in a record, counted as in Steps.
[[nodiscard]] std::optional<std::int64_t> counted(diary::Record const&, diary::Field);
[[nodiscard]] std::optional<diary::Value> value_of(diary::Field, std::optional<std::int64_t> counted);

// What the person last answered in another record of this type, as most days are alike.
[[nodiscard]] std::optional<std::int64_t> last_answer(diary::Diary const&, diary::Record const&, diary::Field);

}
