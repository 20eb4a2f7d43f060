// What a person can want of files: backups, tables, calendars, the report.
#pragma once
#include "app/intent_report.h"
#include "app/intent_table.h"
#include "app/intent_unreadable.h"

#include <string>
#include <variant>

namespace unknot::app {

struct SaveBackup {};

struct ApplyRestore {};

struct StopFileWork {};   // a file is being read, written or taken in: leave all as it was

struct TypePassphrase {   // for a backup to be locked, or the locked one that was opened
    std::string text;
};

struct SaveLockedBackup {};

struct UnlockBackup {};

struct SaveTable {   // the records of a type as CSV
    diary::RecordType type;
};

struct SaveColumns {};   // what the columns of those files mean

using ExchangeIntent =
    std::variant<SaveBackup, ApplyRestore, StopFileWork, TypePassphrase, SaveLockedBackup, UnlockBackup, SaveTable,
                 SaveColumns, TableIntent, ReportIntent, ReminderIntent, UnreadableIntent>;

}
