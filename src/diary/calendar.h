// Counts for each day: for a month on screen or any other range.
#pragma once
#include "diary/days.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::diary {

// What the check-in says about cramps in the night. A day without an answer is not a day without a cramp.
enum class NightAnswer : std::uint8_t { none, no, yes };

struct CalendarDay {
    time::CivilDay day;
    int cramps = 0;                           // in the night that begins on this day's evening
    std::optional<int> worst;                 // the greatest recorded strength, 0 to 10
    NightAnswer answer = NightAnswer::none;   // yes wins over no
    int check_ins = 0;
    int drinks = 0;
    int exercises = 0;
    std::int64_t exercise_minutes = 0;
    int medicine_changes = 0;   // starts, changes of dose and stops on the day they name
    int notes = 0;
    int tags = 0;

    friend bool operator==(CalendarDay const&, CalendarDay const&) = default;
};

// One for each day, both ends included; empty when last is before first. O(log n + records of those days).
[[nodiscard]] std::vector<CalendarDay> calendar(Diary const&, time::CivilDay first, time::CivilDay last);

}
