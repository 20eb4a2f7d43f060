#include "app/app.h"
#include "app/backup_files.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {
namespace {

constexpr std::size_t refused_shown = 5;

LockView lock_view(Lock const& lock) {
    return {lock.passphrase.text(), long_enough(lock.passphrase), lock.working, lock.told, lock.failed};
}

Effects start_unlocking(ExchangeState& state) {
    auto& lock = state.opening;
    if (!state.restore || !state.restore->locked || lock.working || lock.passphrase.text().empty()) return {};
    auto const& header = *state.restore->locked;
    // It stays in its field until the file is open: a slip of the finger is mended, not typed anew.
    state.unlocking.reset();
    UnlockFile unlock{++lock.request, lock.passphrase, header, exchange::write_encrypted_header(header)};
    lock.working = true;
    lock.told.clear();
    return {std::move(unlock)};
}

}

void AppState::forget_passphrase() {
    for (auto* const lock : {&exchange_.locking, &exchange_.opening}) {
        lock->passphrase.wipe();
        lock->told.clear();
    }
}

// Not undone, and not tried where changes do not get through: a backup must be had then of all times.
Effects App::note_backup(Now const& now) {
    if (storage_ != StorageState::ready || outbox_.unsaved() > 0) return {};
    auto patch = only_patch(diary_, diary::RecordType::settings, now);
    patch.fields = {{diary::Field::settings_last_backup, diary::Value{now.moment.at}}};
    return change(one_patch(std::move(patch), now), now);
}

RestoreView App::restore_view() const {
    RestoreView view;
    view.progress = file_progress();
    if (!exchange_.restore) return view;
    view.file = exchange_.restore->file;
    view.problem = exchange_.restore->problem;
    view.locked = exchange_.restore->locked.has_value();
    view.lock = lock_view(exchange_.opening);
    if (view.problem || view.locked) return view;
    view.preview = exchange_.restore->preview;
    view.integrity = exchange_.restore->backup.integrity;
    for (auto const& refused : exchange_.restore->backup.refused_details) {
        if (view.refused.size() == refused_shown) break;
        view.refused.push_back("#" + std::to_string(refused.index) + ": " + to_string(refused.error));
    }
    return view;
}

DataView App::data_view(Now const& now) const {
    DataView view;
    view.records = diary_.size();
    view.loading = storage_ == StorageState::loading;
    view.days_since_backup = days_since_backup(diary_, now);
    view.kept = environment_.persisted.value_or(false);
    view.types = count_types(diary_);
    view.lock = lock_view(exchange_.locking);
    if (exchange_.writing) view.progress = exchange_.writing->progress();
    view.unreadable = diary_.unreadable().size();
    return view;
}

Effects App::answer(ExchangeIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        // Noted first, so that the file knows of itself.
        Effects operator()(SaveBackup const&) const {
            // A newer version's diary was never read here; what is stored is saved as it is.
            if (app.storage_ == StorageState::newer && app.diary_.size() == 0) return {SaveRawBackup{}};
            auto& state = app.exchange_;
            if (state.locking.working) return {};
            Effects effects = app.note_backup(now);
            state.writing.emplace(++state.last_request, backup_info(app.environment_.version, now));
            effects.emplace_back(backup_file(state.last_request, now));
            return effects;
        }

        Effects operator()(StopFileWork const&) const { return app.stop_file_work(); }

        Effects operator()(TypePassphrase const& typed) const {
            auto& lock = app.screen_ == Screen::restore ? app.exchange_.opening : app.exchange_.locking;
            lock.passphrase = Secret(typed.text);
            lock.told.clear();
            return {};
        }

        Effects operator()(SaveLockedBackup const&) const {
            auto& state = app.exchange_;
            auto& lock = state.locking;
            if (lock.working || !long_enough(lock.passphrase)) return {};
            lock.request = ++state.last_request;
            lock.working = true;
            lock.told.clear();
            state.writing.emplace(lock.request, backup_info(app.environment_.version, now));
            return {locked_backup_file(lock.request, std::move(lock.passphrase), now)};
        }

        Effects operator()(UnlockBackup const&) const { return start_unlocking(app.exchange_); }

        Effects operator()(SaveTable const& save) const { return {table_file(app.diary_, save.type, now)}; }

        Effects operator()(SaveColumns const&) const { return {columns_file()}; }

        Effects operator()(TableIntent const& table) const { return app.answer(table, now); }

        Effects operator()(ReportIntent const& report) const { return app.answer(report, now); }

        Effects operator()(ReminderIntent const& reminder) const { return app.answer(reminder, now); }

        Effects operator()(UnreadableIntent const& about) const { return app.treat_line(about, now); }

        Effects operator()(ApplyRestore const&) const {
            auto& restore = app.exchange_.restore;
            if (!restore || restore->problem || restore->locked || app.exchange_.reading) return {};
            if (!app.may_edit()) return app.change({}, now);   // which says why
            diary::Change change{.patches = {},
                                 .records = std::move(restore->backup.records),
                                 .made = now.moment.at,
                                 .added = exchange::missing_lines(restore->backup, app.diary_)};
            restore.reset();
            return app.start_bulk({std::move(change),
                                   {"restore.title", "restore.taking_in", "undo.restored", BulkChange::Undo::offered,
                                    Screen::diary, true}});
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

ScreenView App::exchange_view(Now const& now) const {
    switch (screen_) {
    case Screen::restore: return restore_view();
    case Screen::table_import: return exchange_.table ? table_view(*exchange_.table, diary_) : TableImportView{};
    case Screen::report: return report_view(now);
    case Screen::reminders: return reminders_view(now);
    case Screen::unreadable: return lines_view(now);
    default: return data_view(now);
    }
}

}
