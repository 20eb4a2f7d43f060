// The reminders a person chose, kept in the settings, and the calendar made of them.
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
    std::array<std::vector<std::string>, reminder_kinds> times;   // "10:00", by kind; none: off
    int days = usual_reminder_days, minutes_before = 0;
    std::uint32_t revision = 0;   // of the last calendar that was saved
    std::string owner;            // of the diary, drawn with the first calendar; empty: none yet
};

[[nodiscard]] Reminders stored_reminders(diary::Diary const&);

// The field of the settings that has the times of a kind.
[[nodiscard]] diary::Field times_field(exchange::ReminderKind);
// As that field has them; times that are none are left out.
[[nodiscard]] std::vector<std::string> read_times(std::string_view);
[[nodiscard]] std::string write_times(std::vector<std::string> const&);
[[nodiscard]] std::string_view usual_times(exchange::ReminderKind);

// The days ahead, today included, on which a planned test changes.
[[nodiscard]] std::vector<exchange::Reminder> block_reminders(diary::Diary const&, Reminders const&,
                                                              time::CivilDay today);

// With links below `address`. It begins with the next time each clock time comes.
[[nodiscard]] exchange::Calendar make_calendar(diary::Diary const&, Reminders const&, std::string address, Now const&);

}
