// The reminders stored in the settings, and the calendar made of them.
#pragma once
#include "app/core/now.h"
#include "diary/diary.h"
#include "exchange/calendar/calendar.h"

#include <array>
#include <string>
#include <vector>

namespace unknot::app::reminders {

inline constexpr std::size_t reminder_kinds = 4, drink_times_limit = 8;
inline constexpr int usual_reminder_days = 28;

struct Reminders {
    std::array<std::vector<std::string>, reminder_kinds> times;   // "10:00", by kind; empty: off
    int days = usual_reminder_days, minutes_before = 0;
    std::uint32_t revision = 0;   // of the last calendar file
    std::string owner;            // random name of the diary, made with the first calendar; empty: none yet
};

[[nodiscard]] Reminders stored_reminders(diary::Diary const&);

// The field of the settings with the times of that kind.
[[nodiscard]] diary::Field times_field(exchange::ReminderKind);
// Reads the times in that field; invalid ones are left out.
[[nodiscard]] std::vector<std::string> read_times(std::string_view);
[[nodiscard]] std::string write_times(std::vector<std::string> const&);
[[nodiscard]] std::string_view usual_times(exchange::ReminderKind);

// The days from today on when a planned test changes.
[[nodiscard]] std::vector<exchange::Reminder> block_reminders(diary::Diary const&, Reminders const&,
                                                              time::CivilDay today);

// With links below `address`. Each reminder begins at the next time it is due.
[[nodiscard]] exchange::Calendar make_calendar(diary::Diary const&, Reminders const&, std::string address, Now const&);

}
