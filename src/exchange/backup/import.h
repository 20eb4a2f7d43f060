// What taking in a backup would do, shown before anything changes, and the change that does it.
#pragma once
#include "diary/diary.h"
#include "exchange/backup/backup.h"

namespace unknot::exchange {

struct ImportPreview {
    std::size_t added = 0;         // not in the diary
    std::size_t same = 0;          // in both, alike
    std::size_t newer_here = 0;    // kept as they are
    std::size_t newer_there = 0;   // would be replaced
    std::size_t refused = 0;       // see Backup::refused_details
    std::size_t unreadable = 0;    // lines nobody can read, which the diary does not have
};

// Counts one record of the backup.
void add_to_preview(ImportPreview&, diary::Record const& there, diary::Diary const&);

// The unreadable lines of the backup that the diary does not have.
[[nodiscard]] std::vector<diary::StoredLine> missing_lines(Backup const&, diary::Diary const&);

[[nodiscard]] ImportPreview preview_import(Backup const&, diary::Diary const&);

// The records that are new or newer in the backup, and the unreadable lines the diary does not have. Applying it twice
// is applying it once.
[[nodiscard]] diary::Change import_change(Backup const&, diary::Diary const&, time::Instant made);

}
