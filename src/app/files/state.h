// Files being read, written or taken in.
#pragma once
#include "app/files/backup_writing.h"
#include "app/files/bulk_change.h"
#include "app/files/file_reading.h"
#include "app/files/table_import.h"
#include "app/files/unreadable.h"
#include "base/secret.h"
#include "exchange/backup/import.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::files {

// A backup that was opened and not yet taken in.
struct Restore {
    std::string file;
    std::optional<std::string> problem;
    exchange::Backup backup;
    std::optional<exchange::EncryptedHeader> locked;   // of a locked one; nothing once it is open
    exchange::ImportPreview preview;                   // of the records that were compared with the diary
    std::size_t compared = 0;
    std::uint64_t version = 0;   // of that diary
    ProgressSteps steps;
};

// A backup being locked, or one being opened. The page does it, which takes about a second.
struct Encryption {
    Secret passphrase;   // being typed; gone as soon as it is used, or another screen is shown
    std::uint32_t request = 0;
    bool working = false;
    std::string status;   // key of the sentence that says how it went
    bool failed = false;
};

struct State {
    std::optional<FileReading> reading, unlocking;   // the second is what comes out of a locked file
    std::optional<Restore> restore;
    std::optional<BulkChange> bulk;
    std::optional<BackupWriting> writing;
    std::uint32_t last_request = 0;   // of a file to be written
    Encryption locking, opening;
    FileWanted wanted = FileWanted::backup;   // what a file was last asked for
    std::optional<TableImport> table;
    UnreadableState lines;
};

}
