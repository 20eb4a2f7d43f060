#include "ui/interface.h"

#include "ui/notices.h"
#include "ui/screens/core/screens.h"
#include "ui/shell.h"

#include <array>
#include <utility>

namespace unknot::ui {

Interface::Interface(Fonts const& fonts, knowledge::Strings const& strings, Dates dates)
    : strings_(strings), dates_(std::move(dates)), painter_(fonts) {}

Frame Interface::frame_of(Ui& ui, app::View const& view) const {
    return {ui, dates_, view.chrome, view.cards ? &*view.cards : nullptr};
}

std::optional<app::Intent> Interface::answer(app::View const& view, Appearance const& appearance) {
    Event const event = std::move(events_.front());
    events_.pop_front();
    Ui ui(strings_, event, viewport_, appearance.text_scale);
    ui.sight = {scroll_, focused_, &scene_};
    return draw_shell(frame_of(ui, view), view);
}

bool Interface::is_at_undo() const { return ui::is_at_undo(scene_, focused_, painter_); }

// A list keeps its scroll position; every other screen starts at the top.
void Interface::move_to(app::Screen screen) {
    if (shown_ == screen) return;
    if (shown_) left_at_[*shown_] = scroll_;
    bool const returns = shown_ == app::Screen::form && screen == app::Screen::diary;
    scroll_ = returns ? left_at_[screen] : 0;
    moved_ = shown_.has_value();
    shown_ = screen;
}

void Interface::paint(app::View const& view, Appearance const& appearance, double seconds) {
    move_to(view.chrome.screen);
    painter_.begin(viewport_, seconds);
    Event const nothing;
    Ui ui(strings_, nothing, viewport_, appearance.text_scale);
    ui.sight = {scroll_, focused_, &scene_};
    (void)draw_shell(frame_of(ui, view), view);   // without an event there is no intent
    Placed const placed = place_shell(ui, view.chrome.screen, painter_.measure(appearance.text_scale), scroll_);
    ui.settle();
    auto& shown = ui.scene.view;
    shown.height = placed.height;
    shown.pad_bottom = placed.pad_bottom;
    shown.ground = ground_of(view.chrome.screen);
    shown.scheme = appearance.scheme;
    if (moved_) shown.top = scroll_;
    moved_ = false;
    std::array<Sheet, 3> const sheets{placed.content, placed.bar, placed.navigation};
    NodeId const clicked = painter_.paint(ui.tree, sheets, shown.scheme, shown.ground, appearance.text_scale);
    if (clicked != 0) events_.push_back({Event::Kind::activated, clicked, {}});
    scene_ = std::move(ui.scene);
}

}
