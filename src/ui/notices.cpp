#include "ui/notices.h"

#include "ui/icon_codes.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui {
namespace {

struct Action {
    char const* key;
    char const* label;
    app::Intent intent;
};

Wanted draw_notice(Ui& ui, std::string_view key, NoticeKind kind, std::string message,
                   std::vector<Action> const& actions) {
    Wanted wanted;
    notice(ui, key, kind, std::move(message), [&] {
        if (actions.empty()) return;
        auto const line = wrap(ui, space::tight);
        for (auto const& action : actions) {
            if (button(ui, {.key = action.key, .label = ui.tr(action.label)})) wanted = action.intent;
        }
    });
    return wanted;
}

char const* failure_key(app::SaveFailure failure) {
    switch (failure) {
    case app::SaveFailure::quota: return "storage.full";
    case app::SaveFailure::blocked: return "storage.blocked";
    case app::SaveFailure::refused: return "storage.refused";
    default: return "storage.failed";
    }
}

}

Wanted draw_notices(Ui& ui, app::Chrome const& chrome) {
    Action const backup{"backup", "backup.save", app::SaveBackup{}};
    Action const reload{"reload", "reload", app::Reload{}};
    Action const retry{"retry", "storage.retry", app::RetrySaving{}};
    if (chrome.storage == app::StorageState::unavailable) {
        if (auto w = draw_notice(ui, "memory", NoticeKind::caution, ui.tr("storage.memory_only"), {backup})) return w;
    } else if (chrome.storage == app::StorageState::newer) {
        if (auto w = draw_notice(ui, "newer", NoticeKind::caution, ui.tr("storage.newer"), {reload, backup})) return w;
    } else if (chrome.unsaved > 0) {
        std::string const message = ui.tr(failure_key(chrome.failure), {{"n", std::to_string(chrome.unsaved)}});
        if (auto w = draw_notice(ui, "unsaved", NoticeKind::caution, message, {retry, backup})) return w;
    }
    if (chrome.records_lost) {
        Action const restore{"restore", "restore.choose", app::ChooseBackup{}};
        if (auto w = draw_notice(ui, "lost", NoticeKind::caution, ui.tr("storage.lost"), {restore})) return w;
    }
    if (chrome.broken_lines > 0) {
        std::string const message = ui.tr("storage.broken", {{"n", std::to_string(chrome.broken_lines)}});
        if (auto w = draw_notice(ui, "broken", NoticeKind::caution, message, {backup})) return w;
    }
    if (!chrome.update_ready) return std::nullopt;
    return draw_notice(ui, "update", NoticeKind::info, ui.tr("update.ready"),
                       {{"update", "update.take", app::TakeUpdate{}}});
}

Wanted draw_undo(Ui& ui, app::Chrome const& chrome) {
    if (chrome.undo.empty()) return std::nullopt;
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::tight;
    box.pad = {space::card, space::hair, space::hair, space::hair};
    box.surface = {Token::ink, Token::none, space::base, false, false};
    Node node;
    node.role = Role::status;
    node.name = ui.tr(chrome.undo);
    node.live = true;
    auto const scope = ui.open(std::move(box), std::move(node), "undo");
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, ui.tr(chrome.undo), TextStyle::body, Token::ground);
    }
    if (button(ui, {.key = "undo", .label = ui.tr("undo"), .icon = icons::arrow_counter_clockwise})) return app::Undo{};
    if (ui.dismissed()) return app::DropUndo{};
    return std::nullopt;
}

void draw_saved(Ui& ui, app::Chrome const& chrome) {
    std::string const state = chrome.unsaved > 0 ? "storage.not_saved"
                              : chrome.saving    ? "storage.saving"
                                                 : "storage.saved";
    status(ui, "saved", ui.tr(state), TextStyle::small_strong, chrome.unsaved > 0 ? Token::warm : Token::good);
}

}
