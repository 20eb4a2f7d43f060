#include "ui/screens/files/passphrase.h"
#include "ui/screens/files/progress.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::files {
namespace {

void draw_counts(Ui& ui, exchange::ImportPreview const& preview) {
    auto const line = [&](char const* key, std::size_t n) {
        if (n > 0) text(ui, ui.tr(key, {{"n", std::to_string(n)}}));
    };
    line("restore.added", preview.added);
    line("restore.newer_there", preview.newer_there);
    line("restore.newer_here", preview.newer_here);
    line("restore.same", preview.same);
    line("restore.unreadable", preview.unreadable);
    line("restore.refused", preview.refused);
}

}

OptionalIntent draw_restore(Frame const& frame, app::files::RestoreView const& view) {
    Ui& ui = frame.ui;
    if (view.progress) {
        heading(ui, 1, ui.tr(view.progress->title), TextStyle::display);
        draw_progress(ui, *view.progress);
        return std::nullopt;
    }
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("restore.title"), TextStyle::display);
        text(ui, view.file, TextStyle::body, Token::muted);
    }
    if (view.problem) {
        notice(ui, "problem", NoticeKind::caution, ui.tr("restore.cannot", {{"why", *view.problem}}));
        return std::nullopt;
    }
    if (view.locked) {
        auto const scope = card(ui, "locked", ui.tr("data.locked"));
        text(ui, ui.tr("lock.needed"));
        return draw_passphrase(ui, view.lock, {}, "lock.opening");
    }
    if (view.integrity != exchange::Integrity::intact) {
        bool const cut = view.integrity == exchange::Integrity::cut_short;
        notice(ui, "integrity", NoticeKind::caution, ui.tr(cut ? "restore.cut_short" : "restore.changed"));
    }
    auto const scope = card(ui, "preview", ui.tr("restore.preview"));
    heading(ui, 2, ui.tr("restore.preview"), TextStyle::heading);
    draw_counts(ui, view.preview);
    for (auto const& refused : view.refused)
        text(ui, refused, TextStyle::small, Token::warm);
    text(ui, ui.tr("restore.nothing_yet"), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::files::RestoreView const& view) {
    Ui& ui = frame.ui;
    auto const lines = column(ui, space::tight);   // in one row they would not fit with large text
    if (view.progress) return draw_stop(ui, *view.progress);
    if (button(ui, {.key = "cancel", .label = ui.tr("cancel")})) return app::Open{app::Screen::more};
    if (view.locked) {
        Button open{.key = "open", .label = ui.tr("lock.open"), .kind = ButtonKind::primary};
        open.disabled = view.lock.working || view.lock.passphrase.empty();
        if (button(ui, open)) return app::files::UnlockBackup{};
        return std::nullopt;
    }
    if (view.problem) {
        Button another{.key = "another", .label = ui.tr("restore.another"), .kind = ButtonKind::primary};
        if (button(ui, another)) return app::ChooseBackup{};
        return std::nullopt;
    }
    Button const apply{.key = "apply", .label = ui.tr("restore.apply"), .kind = ButtonKind::primary};
    if (button(ui, apply)) return app::files::ApplyRestore{};
    return std::nullopt;
}

}
