// Whole simulated diaries, record by record, of people with habits that a table of rows cannot show: when a question is
// answered, at what hour cramps come, which nights stay unanswered.
#pragma once
#include "diary/diary.h"

#include <cstdint>
#include <vector>

namespace unknot::insight {

enum class Habit {
    evening_cramps,   // cramps at 21:00, the evening's questions answered at 22:00
    early_cramps,     // cramps that wake at 06:20; the morning's answer names the night before
    late_answers,     // half of the evenings are filled in the next morning, and wine is forgotten after good nights
    fading_answers,   // cramps come as often as ever, but fewer and fewer nights without one are answered
    gap,              // two weeks without any record, then a medicine that does nothing
};

struct WholeDiary {
    diary::Diary diary;
    std::vector<std::int32_t> cramp_nights;   // days of the evenings, ascending
};

inline constexpr int medicine_day = 60;   // of `gap`; its two weeks end two weeks before

// The nights before the nth day (see moment_on), which no trigger makes worse. Deterministic.
[[nodiscard]] WholeDiary simulate_whole(Habit, int days, std::uint64_t seed);

// Noon of the nth day, from 0.
[[nodiscard]] time::Moment moment_on(int day);

}
