// What the screen of reminders shows.
#pragma once
#include "diary/record_id.h"
#include "exchange/calendar/calendar.h"

#include <string>
#include <vector>

namespace unknot::app::reminders {

struct ReminderView {
    exchange::ReminderKind kind;
    std::vector<std::string> times;   // "10:00"; none: off
};

struct RemindersView {
    diary::RecordId settings;
    std::vector<ReminderView> reminders;   // one of each kind
    int days = 0, minutes_before = 0;
    bool may_add_drink = false;
    bool has_zone = false;       // else the browser does not say which it is, and no file can be made
    bool test_changes = false;   // a planned test has changes ahead
    bool can_save = false;
};

}
