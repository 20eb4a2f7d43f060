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

// A backup begins with a brace, and nothing that is a table does.
bool is_table(std::string_view bytes) {
    constexpr std::string_view before = "\xEF\xBB\xBF \t\r\n";
    auto const first = bytes.find_first_not_of(before);
    return first != std::string_view::npos && bytes[first] != '{';
}

void read(Restore& restore, std::string_view bytes) {
    auto backup = exchange::read_backup(bytes);
    if (backup)
        restore.backup = std::move(backup).value();
    else
        restore.problem = to_string(backup.error());
}

Effects start_unlocking(ExchangeState& state) {
    auto& lock = state.opening;
    if (!state.restore || state.restore->locked.empty() || lock.working || lock.passphrase.text().empty()) return {};
    auto const file = exchange::read_encrypted_file(state.restore->locked);
    if (!file) return {};   // it was read when it was opened
    // It stays in its field until the file is open: a slip of the finger is mended, not typed anew.
    UnlockFile unlock{++lock.request, lock.passphrase, file.value().header, std::string(file.value().associated),
                      std::string(file.value().message)};
    lock.working = true;
    lock.told.clear();
    return {std::move(unlock)};
}

Effects start_locking(Lock& lock, diary::Diary const& diary, std::string const& version, Now const& now) {
    if (lock.working || !long_enough(lock.passphrase)) return {};
    auto file = locked_backup_file(diary, version, std::move(lock.passphrase), now);
    file.request = ++lock.request;
    lock.working = true;
    lock.told.clear();
    return {std::move(file)};
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

Effects App::take_file(std::string_view name, std::string_view bytes, Now const& now) {
    forget_passphrase();
    if (exchange_.table_wanted && is_table(bytes)) {
        exchange_.table = open_table(name, bytes, now);
        return go(Screen::table_import);
    }
    exchange_.restore.emplace();
    exchange_.opening.working = false;   // an answer about the file before is not one about this
    ++exchange_.opening.request;
    exchange_.restore->file = std::string(name);
    if (!exchange::is_encrypted_file(bytes)) {
        read(*exchange_.restore, bytes);
    } else if (auto const locked = exchange::read_encrypted_file(bytes); !locked) {
        exchange_.restore->problem = to_string(locked.error());
    } else {
        exchange_.restore->locked = bytes;
    }
    return go(Screen::restore);
}

Effects App::locked(std::uint32_t request, CipherOutcome outcome, Now const& now) {
    auto& lock = exchange_.locking;
    if (request != lock.request || !lock.working) return {};
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    lock.told = lock.failed ? "lock.unavailable" : "lock.saved";
    return lock.failed ? Effects{} : note_backup(now);
}

void App::unlocked(std::uint32_t request, CipherOutcome outcome, std::string_view plain) {
    auto& lock = exchange_.opening;
    // Another file was opened meanwhile, or the person went elsewhere.
    if (request != lock.request || !lock.working || !exchange_.restore) return;
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    if (lock.failed) {
        lock.told = outcome == CipherOutcome::refused ? "lock.refused" : "lock.unavailable";
        return;
    }
    forget_passphrase();
    exchange_.restore->locked.clear();
    read(*exchange_.restore, plain);
}

RestoreView App::restore_view() const {
    RestoreView view;
    if (!exchange_.restore) return view;
    view.file = exchange_.restore->file;
    view.problem = exchange_.restore->problem;
    view.locked = !exchange_.restore->locked.empty();
    view.lock = lock_view(exchange_.opening);
    if (view.problem || view.locked) return view;
    view.preview = exchange::preview_import(exchange_.restore->backup, diary_);
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
    return view;
}

Effects App::answer(ExchangeIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        // Noted first, so that the file knows of itself.
        Effects operator()(SaveBackup const&) const {
            Effects effects = app.note_backup(now);
            effects.emplace_back(backup_file(app.diary_, app.environment_.version, now));
            return effects;
        }

        Effects operator()(TypePassphrase const& typed) const {
            auto& lock = app.screen_ == Screen::restore ? app.exchange_.opening : app.exchange_.locking;
            lock.passphrase = Secret(typed.text);
            lock.told.clear();
            return {};
        }

        Effects operator()(SaveLockedBackup const&) const {
            return start_locking(app.exchange_.locking, app.diary_, app.environment_.version, now);
        }

        Effects operator()(UnlockBackup const&) const { return start_unlocking(app.exchange_); }

        Effects operator()(SaveTable const& save) const { return {table_file(app.diary_, save.type, now)}; }

        Effects operator()(SaveColumns const&) const { return {columns_file()}; }

        Effects operator()(TableIntent const& table) const { return app.answer(table, now); }

        Effects operator()(ReportIntent const& report) const { return app.answer(report, now); }

        Effects operator()(ReminderIntent const& reminder) const { return app.answer(reminder, now); }

        Effects operator()(ApplyRestore const&) const {
            if (!app.exchange_.restore || !app.exchange_.restore->locked.empty()) return {};
            auto const change = exchange::import_change(app.exchange_.restore->backup, app.diary_, now.moment.at);
            app.exchange_.restore.reset();
            Effects effects;
            if (!change.records.empty()) effects = app.undoable_change(change, "undo.restored", now);
            append(effects, app.go(Screen::diary));
            return effects;
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
    default: return data_view(now);
    }
}

}
