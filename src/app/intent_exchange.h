// What a person can want of files: backups, tables, calendars, the report.
#pragma once
#include "app/intent_report.h"

#include <variant>

namespace unknot::app {

struct SaveBackup {};

struct ChooseBackup {};

struct ApplyRestore {};

using ExchangeIntent = std::variant<SaveBackup, ChooseBackup, ApplyRestore, ReportIntent, ReminderIntent>;

}
