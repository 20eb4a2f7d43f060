// What App remembers of files being taken in or written.
#pragma once
#include "app/parts_report.h"
#include "app/table_import.h"
#include "base/secret.h"
#include "exchange/backup.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app {

// A backup that was opened and not yet taken in.
struct Restore {
    std::string file;
    std::optional<std::string> problem;
    exchange::Backup backup;
    std::string locked;   // the bytes of a locked one; empty once it is open
};

// A backup being locked, or one being opened. The page does it, which takes about a second.
struct Lock {
    Secret passphrase;   // being typed; gone as soon as it is used, or another screen is shown
    std::uint32_t request = 0;
    bool working = false;
    std::string told;   // key of the sentence that says how it went
    bool failed = false;
};

struct WaitingFile {   // for the parts that read it
    std::string name, bytes;
};

struct ExchangeState {
    std::optional<WaitingFile> waiting;
    std::optional<Restore> restore;
    Lock locking, opening;
    bool table_wanted = false;   // what a file was last asked for: a backup or a table
    std::optional<TableImport> table;
    ReportState report;
};

}
