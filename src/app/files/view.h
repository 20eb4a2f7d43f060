// What the screens show that write files or take them in.
#pragma once
#include "app/files/progress.h"
#include "app/files/view_lines.h"
#include "app/files/view_table.h"
#include "exchange/backup/import.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

// A passphrase field and what became of it.
struct EncryptionView {
    std::string passphrase;
    bool long_enough = false;   // for a new backup
    bool working = false;
    std::string status;   // key of a sentence; empty: nothing to tell
    bool failed = false;
};

struct TypeCount {
    diary::RecordType type;
    std::size_t count = 0;   // deleted ones left out
};

struct RestoreView {
    std::string file;
    std::optional<std::string> problem;   // why nothing can be read from it
    exchange::ImportPreview preview;
    exchange::Integrity integrity = exchange::Integrity::intact;
    std::vector<std::string> refused;   // place and reason of each, the first few
    bool locked = false;                // nothing is known yet: it waits for the passphrase
    EncryptionView lock;
    std::optional<FileProgress> progress;   // work goes on, and this alone is shown
};

// The files a diary can be saved as.
struct DataView {
    std::size_t records = 0;   // deleted ones and settings too: what a backup holds
    bool loading = false;
    std::optional<int> days_since_backup;   // nothing: none is known of
    bool kept = false;                      // the browser has promised to keep the records
    std::vector<TypeCount> types;           // those there are records of
    EncryptionView lock;
    std::optional<FileProgress> progress;   // of a file being written
    std::size_t unreadable = 0;             // lines
};

}
