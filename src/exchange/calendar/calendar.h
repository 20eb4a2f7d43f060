// Reminders as a calendar file (.ics, RFC 5545). Calendars are copied to clouds and shown on locked screens, so the
// titles are neutral: no cramp, no remedy, no name of ours.
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
    std::string key;                   // which of its kind; it keeps its UID while kind, key and owner stay
    time::CivilTime first;             // by the clock of the zone; seconds do not count
    int days = 1;                      // how many days in a row
    int minutes_before = 0;            // when the alarm sounds
    std::string fragment = "#today";   // where in the page its link goes
};

struct Calendar {
    time::Instant made;
    std::string owner;            // of the diary, so that two people's reminders in one calendar stay apart
    std::uint32_t revision = 0;   // must grow when a reminder changes, or calendars keep the old one
    std::string address;          // of the page; empty: no links
    std::string zone;             // IANA name
    std::vector<time::Transition> transitions;   // of the zone, over all days of the reminders
    std::vector<Reminder> reminders;
};

inline constexpr int reminder_days_limit = 3660;
inline constexpr std::size_t calendar_limit = 1000;   // reminders, and transitions

// Lines end with CRLF and have at most 75 octets. Fails with Problem::out_of_range for a date, a count of days or an
// alarm that cannot be, Problem::conflict when two reminders would have one UID, Problem::malformed for a zone or an
// address that cannot stand in the file, Problem::too_large.
[[nodiscard]] Result<std::string> write_calendar(Calendar const&);

// The days on which something changes in an experiment: a block begins, a washout begins, and the day after the last
// block. What a block is for is not in it. Nothing when the record is no experiment, is over, or has no first day,
// length or number of blocks.
[[nodiscard]] std::vector<time::CivilDay> block_changes(diary::Record const& experiment);

}
