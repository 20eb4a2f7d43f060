#include "app/files/backup_files.h"
#include "app/files/files.h"
#include "app/files/work.h"

namespace unknot::app::files {
namespace {

constexpr std::size_t refused_shown = 5;

EncryptionView encryption_view(Encryption const& lock) {
    return {lock.passphrase.text(), long_enough(lock.passphrase), lock.working, lock.status, lock.failed};
}

}

RestoreView restore_view(Context const& context, State const& state, Now const&) {
    RestoreView view;
    view.progress = progress_of(context, state);
    if (!state.restore) return view;
    view.file = state.restore->file;
    view.problem = state.restore->problem;
    view.locked = state.restore->locked.has_value();
    view.lock = encryption_view(state.opening);
    if (view.problem || view.locked) return view;
    view.preview = state.restore->comparison.preview();
    view.integrity = state.restore->backup.integrity;
    for (auto const& refused : state.restore->backup.refused_details) {
        if (view.refused.size() == refused_shown) break;
        view.refused.push_back("#" + std::to_string(refused.index) + ": " + to_string(refused.error));
    }
    return view;
}

DataView data_view(Context const& context, State const& state, Now const& now) {
    DataView view;
    view.records = context.diary.size();
    view.loading = context.storage == StorageState::loading;
    view.days_since_backup = days_since_backup(context.diary, now);
    view.persisted = context.environment.persisted.value_or(false);
    view.types = count_types(context.diary);
    view.lock = encryption_view(state.locking);
    if (state.writing) view.progress = state.writing->progress();
    view.unreadable = context.diary.unreadable().size();
    return view;
}

TableImportView table_import_view(Context const& context, State const& state, Now const&) {
    return state.table ? table_view(*state.table, context.diary) : TableImportView{};
}

}
