#include "ui/notices.h"

#include "ui/widgets/text.h"

namespace unknot::ui::files {
namespace {

// Says which records the browser has lost or cannot read, and what can be done.
OptionalIntent draw_loss(Frame const& frame) {
    Ui& ui = frame.ui;
    auto const& chrome = frame.chrome;
    using Kind = app::Loss::Kind;
    auto const& loss = *chrome.loss;
    Action const restore{"restore", "restore.choose", app::ChooseBackup{}};
    Action const backup{"backup", "backup.save", app::SaveBackup{}};
    if (loss.kind == Kind::removed)
        return draw_notice(ui, "lost", NoticeKind::caution, ui.tr("loss.removed"),
                           {{"store-again", "loss.store_again", app::files::StoreAgain{}}, backup});
    bool const unopened = loss.kind == Kind::unopened;
    std::string message = ui.tr("loss.was_once");
    if (chrome.loss_newest) {
        auto const day = frame.dates(*chrome.loss_newest, DateStyle::day);
        message = ui.tr("loss.was", {{"n", std::to_string(loss.records)}, {"day", day}});
    }
    message += ' ' + ui.tr(unopened ? "loss.unopened" : "loss.gone");
    if (chrome.loss_backup)
        message += ' ' + ui.tr("loss.backup", {{"day", frame.dates(*chrome.loss_backup, DateStyle::day)}});
    Action const readable{"readable", "loss.save_readable", app::files::SaveReadable{}};
    if (unopened)
        return draw_notice(ui, "lost", NoticeKind::caution, message,
                           {{"retry", "storage.retry", app::Reload{}}, restore, readable});
    return draw_notice(ui, "lost", NoticeKind::caution, message,
                       {restore, readable, {"start-new", "loss.start_new", app::files::StartNewDiary{}}});
}

}

OptionalIntent draw_notices(Frame const& frame) {
    Ui& ui = frame.ui;
    auto const& chrome = frame.chrome;
    if (chrome.loss && !is_held_elsewhere(chrome)) {
        if (auto w = draw_loss(frame)) return w;
    }
    if (chrome.pages_written) {
        std::string const message = ui.tr("writing.notice", {{"n", std::to_string(*chrome.pages_written)}});
        Action const cancel{"cancel", "writing.cancel", app::files::CancelSaving{}};
        if (auto w = draw_notice(ui, "writing", NoticeKind::info, message, {cancel})) return w;
    }
    if (!chrome.refused_elsewhere.empty()) {
        std::string const message = ui.tr("refused.text") + ' ' + ui.tr(chrome.refused_elsewhere);
        Action const copy{"copy-refused", "refused.copy", app::files::CopyRefused{}};
        Action const open{"open-refused", "refused.open", app::files::OpenRefused{}};
        Action const drop{"drop-refused", "refused.drop", app::files::DropRefused{}};
        auto const actions = chrome.refused_opens ? std::vector{open, copy} : std::vector{copy, drop};
        if (auto w = draw_notice(ui, "refused", NoticeKind::caution, message, actions)) return w;
    }
    if (chrome.broken_lines > 0 && chrome.screen != app::Screen::unreadable) {
        Action const backup{"backup", "backup.save", app::SaveBackup{}};
        Action const look{"look", "unreadable.look", app::Open{app::Screen::unreadable}};
        std::string const message = ui.tr("unreadable.notice", {{"n", std::to_string(chrome.broken_lines)}});
        if (auto w = draw_notice(ui, "broken", NoticeKind::caution, message, {look, backup})) return w;
    }
    return std::nullopt;
}

}
