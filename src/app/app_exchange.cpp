#include "app/app.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {
namespace {

constexpr std::size_t refused_shown = 5;

Download backup_file(diary::Diary const& diary, std::string const& version, Now const& now) {
    exchange::BackupInfo const info{now.moment.at, "unknot " + version};
    std::string const day = time::to_iso(time::day_of(now.moment));
    return {"unknot-" + day + ".json", "application/json", exchange::write_backup(info, diary.all())};
}

}

Effects App::file_opened(std::string_view name, std::string_view bytes) {
    exchange_.restore.emplace();
    exchange_.restore->file = std::string(name);
    auto backup = exchange::read_backup(bytes);
    if (backup)
        exchange_.restore->backup = std::move(backup).value();
    else
        exchange_.restore->problem = to_string(backup.error());
    return go(Screen::restore);
}

RestoreView App::restore_view() const {
    RestoreView view;
    if (!exchange_.restore) return view;
    view.file = exchange_.restore->file;
    view.problem = exchange_.restore->problem;
    if (view.problem) return view;
    view.preview = exchange::preview_import(exchange_.restore->backup, diary_);
    view.integrity = exchange_.restore->backup.integrity;
    for (auto const& refused : exchange_.restore->backup.refused_details) {
        if (view.refused.size() == refused_shown) break;
        view.refused.push_back("#" + std::to_string(refused.index) + ": " + to_string(refused.error));
    }
    return view;
}

Effects App::answer(ExchangeIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(SaveBackup const&) const { return {backup_file(app.diary_, app.environment_.version, now)}; }

        Effects operator()(ChooseBackup const&) const { return {OpenFile{".json,application/json"}}; }

        Effects operator()(ReportIntent const& report) const { return app.answer(report, now); }

        Effects operator()(ReminderIntent const& reminder) const { return app.answer(reminder, now); }

        Effects operator()(ApplyRestore const&) const {
            if (!app.exchange_.restore) return {};
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
    case Screen::table_import: return TableImportView{};
    case Screen::report: return report_view(now);
    case Screen::reminders: return reminders_view(now);
    default: return DataView{};
    }
}

}
