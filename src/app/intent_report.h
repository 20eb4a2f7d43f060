// What a person can want of the report for a clinician, and of reminders.
#pragma once
#include "diary/field_table.h"
#include "exchange/calendar.h"

#include <cstddef>
#include <string>
#include <variant>

namespace unknot::app {

struct EditReport {   // a text of the profile that the report shows
    diary::Field field;
    std::string text;
    bool left = false;   // the field was left: store it
};

struct SetReportNights {
    int nights;
};

struct PrintReport {};

enum class ReportFile { text, page };

struct SaveReport {
    ReportFile as;
};

using ReportIntent = std::variant<EditReport, SetReportNights, PrintReport, SaveReport>;

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

using ReminderIntent = std::variant<SwitchReminder, SetReminderTime, AddDrinkTime, RemoveDrinkTime, SaveCalendar>;

}
