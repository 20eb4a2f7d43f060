// Intents of the reminders screen.
#pragma once
#include "exchange/calendar/calendar.h"

#include <cstddef>
#include <string>
#include <variant>

namespace unknot::app::reminders {

struct SwitchReminder {   // on at the usual times, or off
    exchange::ReminderKind kind;
    bool on;
};

struct SetReminderTime {   // "20:00"; any other text is incomplete and is ignored
    exchange::ReminderKind kind;
    std::size_t which;   // index among the times of its kind
    std::string clock;
};

struct AddDrinkTime {};

struct RemoveDrinkTime {};   // removes the last one

struct SaveCalendar {};

using Intent = std::variant<SwitchReminder, SetReminderTime, AddDrinkTime, RemoveDrinkTime, SaveCalendar>;

}
