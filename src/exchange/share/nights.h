// What the diary says about a range of nights, by the night a record belongs to and not its instant.
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
    int cramps = 0;                         // 1 when known only from the check-in
    std::optional<std::int64_t> strength;   // of the worst cramp
    std::optional<bool> woke;
};

// Contains the nights with a cramp, or with an answer that there was none.
[[nodiscard]] std::map<time::CivilDay, LoggedNight> logged_nights(diary::Diary const&, NightSpan const&);

}
