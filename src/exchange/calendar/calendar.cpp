#include "exchange/calendar/calendar.h"

#include "base/sha256.h"
#include "base/typed_number.h"
#include "exchange/calendar/lines.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace unknot::exchange {
namespace {

constexpr std::size_t address_bytes_limit = 1000, fragment_bytes_limit = 1000, key_bytes_limit = 200;

// "20261122T032000"
std::string local_form(time::CivilTime const& clock) {
    return write_padded(clock.year, 4) + write_padded(clock.month, 2) + write_padded(clock.day, 2) + 'T' +
           write_padded(clock.hour, 2) + write_padded(clock.minute, 2) + write_padded(clock.second, 2);
}

std::string offset_form(int minutes) {
    auto const whole = std::abs(minutes);
    return (minutes < 0 ? "-" : "+") + write_padded(whole / 60, 2) + write_padded(whole % 60, 2);
}

// Parameter values are written unquoted; the name of a zone needs no other characters.
bool is_zone_name(std::string_view name) {
    auto const fits = [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '/' || letter == '_' || letter == '+' || letter == '-';
    };
    return !name.empty() && name.size() <= diary::zone_bytes_limit && std::all_of(name.begin(), name.end(), fits);
}

bool is_address_text(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter > ' ' && letter < '\x7F'; });
}

// In the form of a UUID, as RFC 7986 recommends; it reveals neither the owner nor the kind of reminder.
std::string uid_of(Calendar const& calendar, Reminder const& reminder) {
    auto const hash = sha256_hex(calendar.owner + '\n' + std::string(word(reminder.kind)) + '\n' + reminder.key);
    return hash.substr(0, 8) + '-' + hash.substr(8, 4) + "-8" + hash.substr(13, 3) + "-8" + hash.substr(17, 3) + '-' +
           hash.substr(20, 12);
}

Error wrong(Reminder const& reminder, Problem problem, std::string what) {
    return {problem, std::string(word(reminder.kind)) + ' ' + reminder.key, std::move(what)};
}

Status check_reminder(Reminder const& reminder, time::Zone const& zone) {
    if (reminder.days < 1 || reminder.days > reminder_days_limit)
        return wrong(reminder, Problem::out_of_range, "must be for 1 to 3660 days");
    if (reminder.minutes_before < 0 || reminder.minutes_before > minutes_per_day)
        return wrong(reminder, Problem::out_of_range, "the alarm must be 0 to 1440 minutes before");
    if (reminder.key.size() > key_bytes_limit) return wrong(reminder, Problem::too_large, "the key is too long");
    if (!is_address_text(reminder.fragment) || reminder.fragment.size() > fragment_bytes_limit)
        return wrong(reminder, Problem::malformed, "the link cannot stand in an address");
    auto const first = zone.resolve(reminder.first);
    if (!first) return wrong(reminder, first.error().problem, first.error().what);
    return {};
}

Status check_calendar(Calendar const& calendar) {
    if (calendar.reminders.size() > calendar_limit || calendar.transitions.size() > calendar_limit)
        return Error{Problem::too_large, {}, "more than 1000 reminders or changes of the clock"};
    if (!in_range(calendar.made)) return Error{Problem::out_of_range, "made", "outside the years 1970 to 9999"};
    if (!is_zone_name(calendar.zone)) return Error{Problem::malformed, "zone", "no name of a time zone"};
    if (!is_address_text(calendar.address) || calendar.address.size() > address_bytes_limit)
        return Error{Problem::malformed, "address", "no address of a page"};
    return {};
}

void append_observance(std::string& out, time::Transition const& transition, int offset_before) {
    auto const* const kind = transition.offset_minutes > offset_before ? "DAYLIGHT" : "STANDARD";
    // The local time of the onset in the offset before it (RFC 5545, 3.6.5).
    auto const onset = time::civil({transition.from, static_cast<std::int16_t>(offset_before), {}});
    append_calendar_line(out, std::string("BEGIN:") + kind);
    append_calendar_line(out, "DTSTART:" + local_form(onset));
    append_calendar_line(out, "TZOFFSETFROM:" + offset_form(offset_before));
    append_calendar_line(out, "TZOFFSETTO:" + offset_form(transition.offset_minutes));
    append_calendar_line(out, std::string("END:") + kind);
}

void append_zone(std::string& out, Calendar const& calendar) {
    append_calendar_line(out, "BEGIN:VTIMEZONE");
    append_calendar_line(out, "TZID:" + calendar.zone);
    // The first offset also holds before the first transition.
    int before = calendar.transitions.front().offset_minutes;
    append_observance(out, {time::first_instant, static_cast<std::int16_t>(before)}, before);
    for (std::size_t i = 1; i < calendar.transitions.size(); ++i) {
        append_observance(out, calendar.transitions[i], before);
        before = calendar.transitions[i].offset_minutes;
    }
    append_calendar_line(out, "END:VTIMEZONE");
}

void append_alarm(std::string& out, Reminder const& reminder) {
    append_calendar_line(out, "BEGIN:VALARM");
    append_calendar_line(out, "ACTION:DISPLAY");
    append_calendar_line(out, "DESCRIPTION:" + escape_calendar_text(title_of(reminder.kind)));
    // Relative to the start: an absolute trigger would have to be in UTC, and would not repeat with the event.
    append_calendar_line(out, reminder.minutes_before == 0
                                  ? std::string("TRIGGER:PT0S")
                                  : "TRIGGER:-PT" + std::to_string(reminder.minutes_before) + 'M');
    append_calendar_line(out, "END:VALARM");
}

void append_event(std::string& out, Calendar const& calendar, Reminder const& reminder, std::string const& stamp) {
    auto first = reminder.first;
    first.second = 0;
    append_calendar_line(out, "BEGIN:VEVENT");
    append_calendar_line(out, "UID:" + uid_of(calendar, reminder));
    append_calendar_line(out, "DTSTAMP:" + stamp);
    append_calendar_line(out, "SEQUENCE:" + std::to_string(calendar.revision));
    append_calendar_line(out, "DTSTART;TZID=" + calendar.zone + ':' + local_form(first));
    append_calendar_line(out, "DURATION:PT5M");
    if (reminder.days > 1) append_calendar_line(out, "RRULE:FREQ=DAILY;COUNT=" + std::to_string(reminder.days));
    append_calendar_line(out, "SUMMARY:" + escape_calendar_text(title_of(reminder.kind)));
    if (!calendar.address.empty()) {
        auto const link = calendar.address + reminder.fragment;
        // Many calendar programs show only the description.
        append_calendar_line(out, "DESCRIPTION:" + escape_calendar_text(link));
        append_calendar_line(out, "URL:" + link);
    }
    append_calendar_line(out, "CLASS:PRIVATE");
    append_calendar_line(out, "TRANSP:TRANSPARENT");   // a reminder does not make a person busy
    append_alarm(out, reminder);
    append_calendar_line(out, "END:VEVENT");
}

}

std::string_view word(ReminderKind kind) {
    constexpr std::string_view words[] = {"drink", "bedtime_stretch", "evening_check_in", "experiment_block"};
    return words[static_cast<std::size_t>(kind)];
}

std::string_view title_of(ReminderKind kind) {
    constexpr std::string_view titles[] = {"Drink something", "Stretch", "Evening notes", "Next part of the plan"};
    return titles[static_cast<std::size_t>(kind)];
}

Result<std::string> write_calendar(Calendar const& calendar) {
    if (auto const status = check_calendar(calendar); !status) return status.error();
    auto const zone = time::Zone::make(calendar.zone, calendar.transitions);
    if (!zone) return Error{zone.error().problem, "zone", zone.error().what};
    std::set<std::string> uids;
    for (auto const& reminder : calendar.reminders) {
        if (auto const status = check_reminder(reminder, zone.value()); !status) return status.error();
        if (!uids.insert(uid_of(calendar, reminder)).second) return wrong(reminder, Problem::conflict, "stands twice");
    }
    auto const stamp = local_form(time::civil({calendar.made, 0, {}})) + 'Z';
    std::string out;
    append_calendar_line(out, "BEGIN:VCALENDAR");
    append_calendar_line(out, "VERSION:2.0");
    append_calendar_line(out, "PRODID:-//Unknot//Reminders//EN");
    append_calendar_line(out, "CALSCALE:GREGORIAN");
    append_zone(out, calendar);
    for (auto const& reminder : calendar.reminders)
        append_event(out, calendar, reminder, stamp);
    append_calendar_line(out, "END:VCALENDAR");
    return out;
}

std::vector<time::CivilDay> block_changes(diary::Record const& experiment) {
    using diary::Field;
    auto const state = experiment.is(diary::RecordType::experiment) ? experiment.choice(Field::experiment_state)
                                                                    : std::optional<std::string_view>("finished");
    if (state == "stopped" || state == "finished") return {};
    auto const first = experiment.day(Field::experiment_first_day);
    auto const block = experiment.integer(Field::experiment_block);
    auto const pairs = experiment.integer(Field::experiment_pairs);
    auto const washout = experiment.integer(Field::experiment_washout).value_or(0);
    if (!first || !block || !pairs) return {};
    std::vector<time::CivilDay> days;
    auto const add = [&](std::int64_t ahead) {
        auto const day = first->days + ahead;
        if (day <= time::last_day.days) days.push_back({static_cast<std::int32_t>(day)});
    };
    for (std::int64_t n = 0; n < 2 * *pairs; ++n) {
        add(n * (*block + washout));
        if (washout > 0) add(n * (*block + washout) + *block);
    }
    if (washout == 0) add(2 * *pairs * *block);
    return days;
}

}
