#include "app/reminders/reminders.h"

#include "app/core/clock_text.h"
#include "app/core/records.h"
#include "app/reminders/stored_reminders.h"

#include <utility>

namespace unknot::app::reminders {
namespace {

using diary::Field;
using diary::RecordType;
using exchange::ReminderKind;

std::vector<std::string> times_of(diary::Diary const& diary, ReminderKind kind) {
    return stored_reminders(diary).times[static_cast<std::size_t>(kind)];
}

bool anything_on(RemindersView const& view) {
    for (auto const& reminder : view.reminders) {
        bool const nothing_ahead = reminder.kind == ReminderKind::experiment_block && !view.test_changes;
        if (!reminder.times.empty() && !nothing_ahead) return true;
    }
    return false;
}

struct Answer {
    Context& context;
    Now const& now;

    Effects set(ReminderKind kind, std::vector<std::string> const& times) const {
        std::optional<diary::Value> value;
        if (!times.empty()) value = diary::Value{write_times(times)};
        return context.edit(diary::singleton_id(RecordType::settings), {{times_field(kind), value}}, now);
    }

    Effects operator()(SwitchReminder const& wanted) const {
        if (wanted.on == !times_of(context.diary, wanted.kind).empty()) return {};
        return set(wanted.kind, wanted.on ? read_times(usual_times(wanted.kind)) : std::vector<std::string>());
    }

    Effects operator()(SetReminderTime const& wanted) const {
        auto times = times_of(context.diary, wanted.kind);
        if (wanted.which >= times.size() || !read_clock(wanted.clock)) return {};
        times[wanted.which] = wanted.clock;
        return set(wanted.kind, times);
    }

    // The new time is an hour after the last one.
    Effects operator()(AddDrinkTime const&) const {
        auto times = times_of(context.diary, ReminderKind::drink);
        if (times.empty() || times.size() >= drink_times_limit) return {};
        time::CivilTime next;
        auto const last = read_clock(times.back()).value();   // only valid times are stored
        next.hour = (last.hour + 1) % 24;
        next.minute = last.minute;
        times.push_back(write_clock(next));
        return set(ReminderKind::drink, times);
    }

    Effects operator()(RemoveDrinkTime const&) const {
        auto times = times_of(context.diary, ReminderKind::drink);
        if (times.size() < 2) return {};
        times.pop_back();
        return set(ReminderKind::drink, times);
    }

    // Calendars update an event only if its revision has grown.
    Effects operator()(SaveCalendar const&) const {
        auto reminders = stored_reminders(context.diary);
        ++reminders.revision;
        if (reminders.owner.empty()) reminders.owner = diary::to_string(diary::uuid_v7(now.moment.at, now.entropy));
        auto const calendar = make_calendar(context.diary, reminders, context.environment.origin_path, now);
        auto text = exchange::write_calendar(calendar);
        if (calendar.reminders.empty() || !text) return {context.announce("reminders.cannot", Urgency::urgent)};
        auto patch = singleton_patch(context.diary, RecordType::settings, now);
        patch.fields = {{Field::settings_reminder_revision, diary::Value{std::int64_t{reminders.revision}}},
                        {Field::settings_reminder_owner, diary::Value{reminders.owner}}};
        Effects effects;
        if (context.may_edit()) effects = context.change(one_patch(std::move(patch), now), now);
        effects.emplace_back(Download{"reminders.ics", "text/calendar;charset=utf-8", std::move(text).value()});
        effects.emplace_back(context.announce("reminders.saved"));
        return effects;
    }
};

}

Effects answer(Context& context, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

RemindersView reminders_view(Context const& context, Now const& now) {
    RemindersView view;
    auto const stored = stored_reminders(context.diary);
    view.settings = diary::singleton_id(RecordType::settings);
    for (std::size_t n = 0; n < reminder_kinds; ++n)
        view.reminders.push_back({static_cast<ReminderKind>(n), stored.times[n]});
    view.days = stored.days;
    view.minutes_before = stored.minutes_before;
    view.may_add_drink = view.reminders.front().times.size() < drink_times_limit;
    view.has_zone = !now.moment.zone.empty();
    view.test_changes = !block_reminders(context.diary, stored, time::day_of(now.moment)).empty();
    view.can_save = view.has_zone && anything_on(view);
    return view;
}

}
