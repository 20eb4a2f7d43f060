// Reminders as a calendar file (.ics, RFC 5545). Calendars are copied to clouds and shown on lock screens, so the
// titles are neutral: they name no cramp, no remedy and not Unknot.
#pragma once
#include "base/result.h"
#include "diary/record.h"
#include "time/zone.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

enum class ReminderKind { drink, bedtime_stretch, evening_check_in, experiment_block };

[[nodiscard]] std::string_view word(ReminderKind);
[[nodiscard]] std::string_view title_of(ReminderKind);

struct Reminder {
    ReminderKind kind = ReminderKind::drink;
    std::string key;   // identifies the reminder within its kind; the UID is the same while kind, key and owner are
    time::CivilTime first;             // local time in the zone; seconds are ignored
    int days = 1;                      // number of consecutive days
    int minutes_before = 0;            // the alarm sounds so many minutes before
    std::string fragment = "#today";   // the place in the page that the link opens
};

struct Calendar {
    time::Instant made;
    std::string owner;            // identifies the diary, so that two people's reminders in one calendar stay apart
    std::uint32_t revision = 0;   // must grow when a reminder changes, or calendars keep the old one
    std::string address;          // URL of the page; empty: no links
    std::string zone;             // IANA name
    std::vector<time::Transition> transitions;   // transitions of the zone, covering all days of the reminders
    std::vector<Reminder> reminders;
};

inline constexpr int reminder_days_limit = 3660;
inline constexpr std::size_t calendar_limit = 1000;   // maximum number of reminders, and of transitions

// Lines end with CRLF and have at most 75 octets. Fails with Problem::out_of_range for an impossible date, number of
// days or alarm, Problem::conflict when two reminders would have one UID, Problem::malformed for an invalid zone or
// address, and Problem::too_large.
[[nodiscard]] Result<std::string> write_calendar(Calendar const&);

// The days on which something changes in an experiment: a block begins, a washout begins, and the day after the last
// block. The purpose of a block is not included. Empty when the record is no experiment, is over, or has no first day,
// length or number of blocks.
[[nodiscard]] std::vector<time::CivilDay> block_changes(diary::Record const& experiment);

}
