// What can be wanted of reminders.
#pragma once
#include "exchange/calendar/calendar.h"

#include <cstddef>
#include <string>
#include <variant>

namespace unknot::app::reminders {

struct SwitchReminder {   // on at usual times, or off
    exchange::ReminderKind kind;
    bool on;
};

struct SetReminderTime {   // "20:00"; anything else is half typed, and ignored
    exchange::ReminderKind kind;
    std::size_t which;   // of its times
    std::string clock;
};

struct AddDrinkTime {};

struct RemoveDrinkTime {};   // the last one

struct SaveCalendar {};

using Intent = std::variant<SwitchReminder, SetReminderTime, AddDrinkTime, RemoveDrinkTime, SaveCalendar>;

}
