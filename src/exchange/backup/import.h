// Importing a backup: a preview of what would change, and the change itself.
#pragma once
#include "diary/diary.h"
#include "exchange/backup/backup.h"

namespace unknot::exchange {

struct ImportPreview {
    std::size_t added = 0;         // not in the diary
    std::size_t same = 0;          // the same in both
    std::size_t newer_here = 0;    // newer in the diary: stay as they are
    std::size_t newer_there = 0;   // newer in the backup: replace those of the diary
    std::size_t refused = 0;       // see Backup::refused_details
    std::size_t unreadable = 0;    // unreadable lines that the diary does not have
};

// Counts one record of the backup.
void add_to_preview(ImportPreview&, diary::Record const& there, diary::Diary const&);

// The unreadable lines of the backup that the diary does not have.
[[nodiscard]] std::vector<diary::StoredLine> missing_lines(Backup const&, diary::Diary const&);

[[nodiscard]] ImportPreview preview_import(Backup const&, diary::Diary const&);

// The records that are new or newer in the backup, and the unreadable lines that the diary does not have. Applying the
// change twice is applying it once.
[[nodiscard]] diary::Change import_change(Backup const&, diary::Diary const&, time::Instant made);

}
