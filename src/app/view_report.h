// What the screens show of the report for a clinician, and of reminders.
#pragma once
#include "base/shared_text.h"
#include "diary/record_id.h"
#include "exchange/calendar.h"
#include "exchange/report.h"

#include <string>
#include <vector>

namespace unknot::app {

struct ReportWord {   // a text of the person's own
    SharedText text;
    std::string problem;   // key of the sentence that says why it was not taken; empty: it was
};

// Key of Fold: the nights of the strip, in words.
inline constexpr std::string_view fold_strip = "report_strip";

struct ReportView {
    exchange::Report const* report = nullptr;   // null: the library is not there yet
    int nights = exchange::report_nights;
    ReportWord question, blood_results;
    int logged = 0, cramps = 0;   // of the strip
    bool strip_in_words = false;
};

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
