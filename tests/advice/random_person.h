// A random person, the same for the same seed: profile, medicines, and a diary of the last month.
#pragma once
#include "diaries.h"
#include "support/random_diary.h"

namespace unknot::tests {

[[nodiscard]] DiaryMaker random_person(Chance&);

[[nodiscard]] std::string_view random_condition(Chance&);
[[nodiscard]] std::string random_medicine(Chance&);
// A random sign of Help.
[[nodiscard]] std::string random_sign(Chance&);

}
