// What the diary says of a row of nights, by the night a record belongs to and not its instant.
#pragma once
#include "diary/diary.h"
#include "time/civil.h"

#include <map>
#include <optional>
#include <vector>

namespace unknot::exchange {

struct NightSpan {
    time::CivilDay first, last;
    Minutes day_start;
};

struct LoggedNight {
    int cramps = 0;                         // at least 1 where the person only said that there was one
    std::optional<std::int64_t> strength;   // of the worst
    std::optional<bool> woke;
};

// A night is there when it has a cramp, or an answer that there was none.
[[nodiscard]] std::map<time::CivilDay, LoggedNight> logged_nights(diary::Diary const&, NightSpan const&);

}
