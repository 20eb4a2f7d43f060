#include "exchange/import.h"

#include "diary/merge.h"

namespace unknot::exchange {
namespace {

// Negative: the backup's version is newer.
int compare_with_diary(diary::Record const& there, diary::Diary const& diary) {
    auto const* const here = diary.find(there.id);
    return here ? compare_versions(*here, there) : -1;
}

}

ImportPreview preview_import(Backup const& backup, diary::Diary const& diary) {
    ImportPreview preview;
    preview.refused = backup.refused;
    for (auto const& there : backup.records) {
        auto const order = compare_with_diary(there, diary);
        if (!diary.find(there.id)) {
            ++preview.added;
        } else if (order == 0) {
            ++preview.same;
        } else {
            ++(order < 0 ? preview.newer_there : preview.newer_here);
        }
    }
    return preview;
}

diary::Change import_change(Backup const& backup, diary::Diary const& diary, time::Instant made) {
    diary::Change change{.patches = {}, .records = {}, .made = made};
    for (auto const& there : backup.records) {
        if (compare_with_diary(there, diary) < 0) change.records.push_back(there);
    }
    return change;
}

}
