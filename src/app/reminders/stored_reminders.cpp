#include "app/reminders/stored_reminders.h"

#include "app/core/clock_text.h"
#include "app/core/routes.h"

#include <algorithm>
#include <utility>

namespace unknot::app::reminders {
namespace {

using diary::Field;
using diary::RecordType;
using exchange::Reminder;
using exchange::ReminderKind;

constexpr ReminderKind daily[] = {ReminderKind::drink, ReminderKind::bedtime_stretch, ReminderKind::evening_check_in};

std::size_t index_of(ReminderKind kind) { return static_cast<std::size_t>(kind); }

time::CivilTime at_clock(time::CivilDay day, std::string const& text) {
    auto const clock = read_clock(text).value();   // read_times has checked it
    auto at = time::date(day);
    at.hour = clock.hour;
    at.minute = clock.minute;
    return at;
}

// Today, or tomorrow if that time has passed.
time::CivilTime next_at(std::string const& text, time::Moment const& now) {
    auto const today = time::day_of(now);
    auto const clock = time::civil(now);
    auto const at = at_clock(today, text);
    bool const passed = at.hour * 60 + at.minute <= clock.hour * 60 + clock.minute;
    return passed ? at_clock({today.days + 1}, text) : at;
}

// The host gives the changes of two weeks before and after an instant, so it is asked in steps of two weeks.
std::vector<time::Transition> zone_changes(Now const& now, int days) {
    constexpr int step = 14;
    std::vector<time::Transition> all;
    for (int day = 0; day <= days + step; day += step) {
        auto moment = now.moment;
        moment.at.ms += day * ms_per_day;
        auto const zone = now.zone_of(moment);
        for (auto const& change : zone.transitions()) {
            bool const known =
                !all.empty() && (change.from <= all.back().from || change.offset_minutes == all.back().offset_minutes);
            if (!known) all.push_back(change);
        }
    }
    return all;
}

}

Field times_field(ReminderKind kind) {
    constexpr Field fields[] = {Field::settings_reminder_drink, Field::settings_reminder_stretch,
                                Field::settings_reminder_evening, Field::settings_reminder_blocks};
    return fields[index_of(kind)];
}

std::string_view usual_times(ReminderKind kind) {
    constexpr std::string_view times[] = {"10:00 15:00", "22:00", "20:00", "20:00"};
    return times[index_of(kind)];
}

std::vector<std::string> read_times(std::string_view text) {
    std::vector<std::string> times;
    while (!text.empty() && times.size() < drink_times_limit) {
        auto const end = std::min(text.find(' '), text.size());
        if (auto const clock = read_clock(text.substr(0, end))) {
            time::CivilTime time;
            time.hour = clock.value().hour;
            time.minute = clock.value().minute;
            times.push_back(write_clock(time));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return times;
}

std::string write_times(std::vector<std::string> const& times) {
    std::string out;
    for (auto const& time : times)
        out += (out.empty() ? "" : " ") + time;
    return out;
}

Reminders stored_reminders(diary::Diary const& diary) {
    Reminders reminders;
    auto const* settings = diary.find(diary::singleton_id(RecordType::settings));
    if (settings == nullptr) return reminders;
    for (std::size_t n = 0; n < reminder_kinds; ++n)
        reminders.times[n] = read_times(settings->text(times_field(static_cast<ReminderKind>(n))).value_or(""));
    auto const number = [&](Field field, std::int64_t otherwise) {
        return settings->integer(field).value_or(otherwise);
    };
    reminders.days = static_cast<int>(number(Field::settings_reminder_days, usual_reminder_days));
    reminders.minutes_before = static_cast<int>(number(Field::settings_reminder_before, 0));
    reminders.revision = static_cast<std::uint32_t>(number(Field::settings_reminder_revision, 0));
    reminders.owner = std::string(settings->text(Field::settings_reminder_owner).value_or(""));
    return reminders;
}

std::vector<Reminder> block_reminders(diary::Diary const& diary, Reminders const& reminders, time::CivilDay today) {
    std::vector<Reminder> all;
    auto const& times = reminders.times[index_of(ReminderKind::experiment_block)];
    auto const clock = times.empty() ? std::string(usual_times(ReminderKind::experiment_block)) : times.front();
    auto const type = RecordType::experiment;
    for (auto const* experiment : diary.newest(type, diary.count(type))) {
        int number = 0;
        for (auto const day : exchange::block_changes(*experiment)) {
            // The key has the number of the change, so that moving a test moves its reminders.
            auto key = to_string(experiment->id) + ' ' + std::to_string(++number);
            if (day < today) continue;
            all.push_back({ReminderKind::experiment_block, std::move(key), at_clock(day, clock), 1,
                           reminders.minutes_before, fragment_of(Screen::experiment)});
        }
    }
    return all;
}

exchange::Calendar make_calendar(diary::Diary const& diary, Reminders const& reminders, std::string address,
                                 Now const& now) {
    exchange::Calendar calendar;
    calendar.made = now.moment.at;
    calendar.owner = reminders.owner;
    calendar.revision = reminders.revision;
    calendar.address = std::move(address);
    calendar.zone = now.moment.zone;
    int last = reminders.days;
    for (auto const kind : daily) {
        int number = 0;
        for (auto const& clock : reminders.times[index_of(kind)])
            calendar.reminders.push_back({kind, std::to_string(++number), next_at(clock, now.moment), reminders.days,
                                          reminders.minutes_before, fragment_of(Screen::log)});
    }
    auto const today = time::day_of(now.moment);
    if (!reminders.times[index_of(ReminderKind::experiment_block)].empty()) {
        for (auto& reminder : block_reminders(diary, reminders, today)) {
            auto const& first = reminder.first;
            auto const day = time::day_from_date(first.year, first.month, first.day);
            last = std::max(last, day.value().days - today.days);
            calendar.reminders.push_back(std::move(reminder));
        }
    }
    calendar.transitions = zone_changes(now, last);
    return calendar;
}

}
