// Views of the screens that save and import files.
#pragma once
#include "app/files/progress.h"
#include "app/files/view_lines.h"
#include "app/files/view_table.h"
#include "exchange/backup/import.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

// A passphrase field and the outcome of locking or opening.
struct EncryptionView {
    std::string passphrase;
    bool long_enough = false;   // to lock a new backup
    bool working = false;
    std::string status;   // key of a sentence; empty: none
    bool failed = false;
};

struct TypeCount {
    diary::RecordType type;
    std::size_t count = 0;   // without deleted records
};

struct RestoreView {
    std::string file;
    std::optional<std::string> problem;   // why the file cannot be read
    exchange::ImportPreview preview;
    exchange::Integrity integrity = exchange::Integrity::intact;
    std::vector<std::string> refused;   // place and reason, of the first few refused records
    bool locked = false;                // the passphrase is needed to read it
    EncryptionView lock;
    std::optional<FileProgress> progress;   // of work in progress; nothing else is shown then
};

// The screen that saves the diary as files.
struct DataView {
    std::size_t records = 0;   // including deleted ones and settings, as in a backup
    bool loading = false;
    std::optional<int> days_since_backup;   // nullopt: no backup is known
    bool persisted = false;                 // the browser has promised not to delete the records
    std::vector<TypeCount> types;           // that have records
    EncryptionView lock;
    std::optional<FileProgress> progress;   // of a file being saved
    std::size_t unreadable = 0;             // number of lines
};

}
