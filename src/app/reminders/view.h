// View of the reminders screen.
#pragma once
#include "diary/record_id.h"
#include "exchange/calendar/calendar.h"

#include <string>
#include <vector>

namespace unknot::app::reminders {

struct ReminderView {
    exchange::ReminderKind kind;
    std::vector<std::string> times;   // "10:00"; empty: off
};

struct RemindersView {
    diary::RecordId settings;
    std::vector<ReminderView> reminders;   // one for each kind
    int days = 0, minutes_before = 0;
    bool may_add_drink = false;
    bool has_zone = false;       // false: the browser does not tell the time zone, so no file can be made
    bool test_changes = false;   // a planned test will change in the future
    bool can_save = false;
};

}
