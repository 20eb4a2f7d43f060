// Intents of the area files: backups, tables, damaged lines, and lost records.
#pragma once
#include "app/files/intent_lines.h"
#include "app/files/intent_rescue.h"
#include "app/files/intent_table.h"
#include "diary/field_table.h"

#include <string>
#include <variant>

namespace unknot::app::files {

struct ApplyRestore {};

struct StopFileWork {};   // cancels reading, writing or importing a file; nothing changes

struct TypePassphrase {   // for the backup to be locked, or for the locked one that was opened
    std::string text;
};

struct SaveLockedBackup {};

struct UnlockBackup {};

struct SaveTable {   // the records of one type as CSV
    diary::RecordType type;
};

struct SaveColumns {};   // a CSV file that explains the columns of those tables

using Intent = std::variant<ApplyRestore, StopFileWork, TypePassphrase, SaveLockedBackup, UnlockBackup, SaveTable,
                            SaveColumns, TableIntent, LinesIntent, RescueIntent>;

}
