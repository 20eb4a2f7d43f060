#include "app/core/records.h"
#include "app/files/backup_files.h"
#include "app/files/files.h"
#include "app/files/work.h"

#include <utility>

namespace unknot::app::files {
namespace {

Effects start_unlocking(State& state) {
    auto& lock = state.opening;
    if (!state.restore || !state.restore->locked || lock.working || lock.passphrase.text().empty()) return {};
    auto const& header = *state.restore->locked;
    // The passphrase stays in its field until the file is open, so that a typing mistake can be corrected.
    state.unlocking.reset();
    UnlockFile unlock{++lock.request, lock.passphrase, header, exchange::write_encrypted_header(header)};
    lock.working = true;
    lock.status.clear();
    return {std::move(unlock)};
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(TableIntent const& table) const { return answer(context, state, table, now); }

    Effects operator()(LinesIntent const& lines) const { return answer(context, state, lines, now); }

    Effects operator()(RescueIntent const& rescue) const { return answer(context, state, rescue, now); }

    Effects operator()(StopFileWork const&) const { return stop_work(context, state); }

    Effects operator()(TypePassphrase const& typed) const {
        auto& lock = context.screen == Screen::restore ? state.opening : state.locking;
        lock.passphrase = Secret(typed.text);
        lock.status.clear();
        return {};
    }

    Effects operator()(SaveLockedBackup const&) const {
        auto& lock = state.locking;
        if (lock.working || !long_enough(lock.passphrase)) return {};
        lock.request = ++state.last_request;
        lock.working = true;
        lock.status.clear();
        state.writing.emplace(lock.request, backup_info(context.environment.version, now));
        return {locked_backup_file(lock.request, std::move(lock.passphrase), now)};
    }

    Effects operator()(UnlockBackup const&) const { return start_unlocking(state); }

    Effects operator()(SaveTable const& save) const { return {table_file(context.diary, save.type, now)}; }

    Effects operator()(SaveColumns const&) const { return {columns_file()}; }

    Effects operator()(ApplyRestore const&) const {
        auto& restore = state.restore;
        if (!restore || restore->problem || restore->locked || state.reading) return {};
        if (!context.may_edit()) return context.change({}, now);   // reports why nothing can be edited
        diary::Change change{.patches = {},
                             .records = std::move(restore->backup.records),
                             .made = now.moment.at,
                             .added = exchange::missing_lines(restore->backup, context.diary)};
        restore.reset();
        return start_bulk(
            context, state,
            {std::move(change),
             {"restore.title", "restore.taking_in", "undo.restored", BulkChange::Undo::offered, Screen::diary, true}});
    }
};

}

// No undo, and never blocked by failed commits: a backup matters most when saving fails.
Effects note_backup(Context& context, Now const& now) {
    if (context.storage != StorageState::ready || context.outbox.unsaved() > 0) return {};
    auto patch = singleton_patch(context.diary, diary::RecordType::settings, now);
    patch.fields = {{diary::Field::settings_last_backup, diary::Value{now.moment.at}}};
    return context.change(one_patch(std::move(patch), now), now);
}

// The time of the backup is set first, so that the file contains it.
Effects save_backup(Context& context, State& state, Now const& now) {
    // This version never read the diary of a newer one; the stored pages are saved unchanged.
    if (context.storage == StorageState::newer && context.diary.size() == 0) return {SaveRawBackup{}};
    if (state.locking.working) return {};
    Effects effects = note_backup(context, now);
    state.writing.emplace(++state.last_request, backup_info(context.environment.version, now));
    effects.emplace_back(backup_file(state.last_request, now));
    return effects;
}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

}
