// What can be wanted of files: backups, tables, damaged lines, and what was lost.
#pragma once
#include "app/files/intent_lines.h"
#include "app/files/intent_rescue.h"
#include "app/files/intent_table.h"
#include "diary/field_table.h"

#include <string>
#include <variant>

namespace unknot::app::files {

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

using Intent = std::variant<ApplyRestore, StopFileWork, TypePassphrase, SaveLockedBackup, UnlockBackup, SaveTable,
                            SaveColumns, TableIntent, LinesIntent, RescueIntent>;

}
