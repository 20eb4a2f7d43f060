// What each day holds, counted: for a month on screen or any other range.
#pragma once
#include "diary/days.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace unknot::diary {

// What a check-in says of the night's cramps. A day without an answer is not a day without a cramp.
enum class NightAnswer : std::uint8_t { none, no, yes };

struct CalendarDay {
    time::CivilDay day;
    int cramps = 0;                           // of the night that begins on this day's evening
    std::optional<int> worst;                 // the greatest strength that was said, 0 to 10
    NightAnswer answer = NightAnswer::none;   // yes stands over no
    int check_ins = 0;
    int drinks = 0;
    int exercises = 0;
    std::int64_t exercise_minutes = 0;
    int medicine_changes = 0;   // starts, changes of dose and stops on the day they name
    int notes = 0;
    int tags = 0;

    friend bool operator==(CalendarDay const&, CalendarDay const&) = default;
};

// One for each day, both ends included; none when last comes before first. O(log n + what those days hold): the diary
// keeps its order by itself, so that a record more costs the same however many there are.
[[nodiscard]] std::vector<CalendarDay> calendar(Diary const&, time::CivilDay first, time::CivilDay last);

}
