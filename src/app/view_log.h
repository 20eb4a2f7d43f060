// What the screens show on which a person writes into the diary, or looks into it by day, month or word.
#pragma once

namespace unknot::app {

struct LogView {};

struct DayView {};

struct CalendarView {};

struct SearchView {};

struct RecordView {};

}
