#include "ui/notices.h"

#include "ui/icon_codes.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui {
OptionalIntent draw_notice(Ui& ui, std::string_view key, NoticeKind kind, std::string message,
                           std::vector<Action> const& actions) {
    OptionalIntent wanted;
    notice(ui, key, kind, std::move(message), [&] {
        if (actions.empty()) return;
        auto const line = wrap(ui, space::tight);
        for (auto const& action : actions) {
            if (button(ui, {.key = action.key, .label = ui.tr(action.label)})) wanted = action.intent;
        }
    });
    return wanted;
}

bool is_held_elsewhere(app::Chrome const& chrome) {
    return chrome.unsaved > 0 && chrome.failure == app::SaveFailure::blocked;
}

namespace {

char const* failure_key(app::SaveFailure failure) {
    switch (failure) {
    case app::SaveFailure::quota: return "storage.full";
    case app::SaveFailure::blocked: return "storage.blocked";
    case app::SaveFailure::refused: return "storage.refused";
    default: return "storage.failed";
    }
}

OptionalIntent draw_unsaved(Ui& ui, app::Chrome const& chrome) {
    Action const backup{"backup", "backup.save", app::SaveBackup{}};
    Action const retry{"retry", "storage.retry", app::RetrySaving{}};
    std::string const message = ui.tr(failure_key(chrome.failure), {{"n", std::to_string(chrome.unsaved)}});
    return draw_notice(ui, "unsaved", NoticeKind::caution, message, {retry, backup});
}

OptionalIntent draw_storage(Frame const& frame, app::Chrome const& chrome) {
    Ui& ui = frame.ui;
    Action const backup{"backup", "backup.save", app::SaveBackup{}};
    Action const reload{"reload", "reload", app::Reload{}};
    bool const unopened = chrome.loss && chrome.loss->kind == app::Loss::Kind::unopened;
    if (is_held_elsewhere(chrome)) return draw_unsaved(ui, chrome);
    if (chrome.storage == app::StorageState::newer)
        return draw_notice(ui, "newer", NoticeKind::caution, ui.tr("storage.newer"), {reload, backup});
    if (chrome.storage == app::StorageState::unavailable && !unopened)
        return draw_notice(ui, "memory", NoticeKind::caution, ui.tr("storage.memory_only"), {backup});
    if (chrome.storage != app::StorageState::unavailable && chrome.unsaved > 0) return draw_unsaved(ui, chrome);
    return std::nullopt;
}

}

OptionalIntent draw_notices(Frame const& frame) {
    Ui& ui = frame.ui;
    auto const& chrome = frame.chrome;
    if (auto w = draw_storage(frame, chrome)) return w;
    bool const more =
        chrome.loss || chrome.pages_written || !chrome.refused_elsewhere.empty() || chrome.broken_lines > 0;
    if (more)
        if (auto w = files::draw_notices(frame)) return w;
    if (!chrome.update_ready) return std::nullopt;
    return draw_notice(ui, "update", NoticeKind::info, ui.tr("update.ready"),
                       {{"update", "update.take", app::TakeUpdate{}}});
}

OptionalIntent draw_undo(Ui& ui, app::Chrome const& chrome) {
    if (ui.undoes()) return app::Undo{};
    if (chrome.notice.empty()) return std::nullopt;
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::tight;
    box.min_height = height::least;
    box.pad = {space::base, 0, space::hair, 0};
    box.surface = {Token::surface, Token::line, space::wide, false, false};
    Node node;
    node.role = Role::status;
    node.name = ui.tr(chrome.notice);
    node.live = true;
    auto const scope = ui.open(std::move(box), std::move(node), "undo");
    paint_icon(ui, icons::check, Token::good, 20);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, ui.tr(chrome.notice), TextStyle::small);
    }
    Button const undo{.key = "undo", .label = ui.tr("undo"), .kind = ButtonKind::quiet};
    if (chrome.undo && button(ui, undo)) return app::Undo{};
    if (ui.dismissed()) return app::DropUndo{};
    return std::nullopt;
}

bool is_at_undo(Scene const& scene, NodeId focused, Painter const& painter) {
    if (scene.nodes.empty()) return false;
    auto const id = child_id(scene.nodes.front().id, "undo");
    auto const* notice = find_node(scene, id);
    return notice != nullptr && (focused == child_id(id, "undo") || painter.is_over(notice->rect));
}

void draw_saved(Ui& ui, app::Chrome const& chrome, Align align) {
    std::string_view constexpr words[] = {"storage.saved", "storage.saving", "storage.not_saved"};
    auto const tone = chrome.saved == app::Saved::not_saved ? Token::warm : Token::good;
    status(ui, "saved", ui.tr(words[static_cast<std::size_t>(chrome.saved)]), TextStyle::small_strong, tone, align);
}

}
