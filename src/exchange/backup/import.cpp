#include "exchange/backup/import.h"

#include "diary/merge.h"

namespace unknot::exchange {

void add_to_preview(ImportPreview& preview, diary::Record const& there, diary::Diary const& diary) {
    auto const* const here = diary.find(there.id);
    if (here == nullptr) {
        ++preview.added;
        return;
    }
    auto const order = compare_versions(*here, there);
    ++(order == 0 ? preview.same : order < 0 ? preview.newer_there : preview.newer_here);
}

std::vector<diary::StoredLine> missing_lines(Backup const& backup, diary::Diary const& diary) {
    std::vector<diary::StoredLine> missing;
    for (auto const& line : backup.unreadable)
        if (!diary.unreadable().has(line)) missing.push_back(line);
    return missing;
}

ImportPreview preview_import(Backup const& backup, diary::Diary const& diary) {
    ImportPreview preview;
    preview.refused = backup.refused;
    for (auto const& there : backup.records)
        add_to_preview(preview, there, diary);
    preview.unreadable = missing_lines(backup, diary).size();
    return preview;
}

diary::Change import_change(Backup const& backup, diary::Diary const& diary, time::Instant made) {
    diary::Change change{.patches = {}, .records = {}, .made = made};
    for (auto const& there : backup.records) {
        auto const* const here = diary.find(there.id);
        if (here == nullptr || compare_versions(*here, there) < 0) change.records.push_back(there);
    }
    change.added = missing_lines(backup, diary);
    return change;
}

}
