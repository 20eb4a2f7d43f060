// State of the area files.
#pragma once
#include "app/files/backup_writing.h"
#include "app/files/bulk_change.h"
#include "app/files/comparison.h"
#include "app/files/file_reading.h"
#include "app/files/table_import.h"
#include "app/files/unreadable.h"
#include "base/secret.h"
#include "exchange/backup/import.h"

#include <cstdint>
#include <optional>
#include <string>

namespace unknot::app::files {

// A backup that was opened but not imported yet.
struct Restore {
    std::string file;
    std::optional<std::string> problem;
    exchange::Backup backup;
    std::optional<exchange::EncryptedHeader> locked;   // header of a locked backup; nullopt once it is open
    Comparison<exchange::ImportPreview> comparison;
};

// Locking a backup, or opening a locked one. The page does it, in about a second.
struct Encryption {
    Secret passphrase;   // wiped when it is used or the screen is left
    std::uint32_t request = 0;
    bool working = false;
    std::string status;   // key of the sentence about the outcome
    bool failed = false;
};

struct State {
    std::optional<FileReading> reading, unlocking;   // `unlocking`: the decrypted text of a locked file
    std::optional<Restore> restore;
    std::optional<BulkChange> bulk;
    std::optional<BackupWriting> writing;
    std::uint32_t last_request = 0;   // of a file to be saved
    Encryption locking, opening;
    FileWanted wanted = FileWanted::backup;   // the kind of file that the person asked for last
    std::optional<TableImport> table;
    UnreadableState lines;
};

}
