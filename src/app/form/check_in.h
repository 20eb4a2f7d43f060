// Which questions of the check-in are asked at once; the others are folded.
#pragma once
#include "diary/diary.h"

#include <string_view>

namespace unknot::app::form {

// Eats little carbohydrate, or none for the time being.
[[nodiscard]] bool is_low_carb(diary::Record const* profile);

// The card that stands between how the day was and the colour of urine, for this person.
[[nodiscard]] std::string_view second_question(diary::Diary const&);

}
