// The files that a diary is saved as.
#pragma once
#include "app/core/effect.h"
#include "app/core/now.h"
#include "app/files/view.h"
#include "diary/diary.h"
#include "exchange/backup/backup.h"

#include <string>
#include <vector>

namespace unknot::app::files {

[[nodiscard]] SaveFile backup_file(std::uint32_t request, Now const&);
[[nodiscard]] LockFile locked_backup_file(std::uint32_t request, Secret passphrase, Now const&);
[[nodiscard]] exchange::BackupInfo backup_info(std::string const& version, Now const&);
[[nodiscard]] Download table_file(diary::Diary const&, diary::RecordType, Now const&);
[[nodiscard]] Download columns_file();

[[nodiscard]] bool long_enough(Secret const& passphrase);

// Days since the last backup that the diary knows of; 0: today.
[[nodiscard]] std::optional<int> days_since_backup(diary::Diary const&, Now const&);

// Only types that have records, in the order of the field table.
[[nodiscard]] std::vector<TypeCount> count_types(diary::Diary const&);

}
