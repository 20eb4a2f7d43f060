#include "app/files/unreadable.h"

#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>

namespace unknot::ui::files {
namespace {

using app::files::UnreadableLine;

std::string reason(Ui const& ui, diary::Damage damage) {
    constexpr std::array words = {"joined", "stray", "cut_short", "too_long", "part_missing", "altered"};
    return ui.tr("unreadable." + std::string(words[static_cast<std::size_t>(damage)]));
}

// "Cramp · 22 Nov 03:10", with the parts that can be read.
std::string made_out(Frame const& frame, UnreadableLine const& line) {
    std::string what;
    if (line.type) what = frame.ui.tr("type." + std::string(diary::word(*line.type)));
    if (line.at) what += (what.empty() ? "" : " · ") + moment_phrase(frame, *line.at);
    return what;
}

void draw_contents(Frame const& frame, UnreadableLine const& line) {
    Ui& ui = frame.ui;
    text(ui, reason(ui, line.damage));
    for (auto const& record : line.repaired)
        text(ui, ui.tr("unreadable.holds",
                       {{"what", record_phrase(ui, record) + " · " + moment_phrase(frame, record.at)}}));
    if (auto const what = made_out(frame, line); line.repaired.empty() && !what.empty())
        text(ui, ui.tr("unreadable.made_out", {{"what", what}}));
    text(ui, line.text, TextStyle::small, Token::muted);
    if (line.too_long) text(ui, ui.tr("unreadable.too_much"), TextStyle::small);
}

OptionalIntent draw_actions(Ui& ui, UnreadableLine const& line, std::string const& name) {
    if (line.to_remove) status(ui, "sure", ui.tr("unreadable.sure"), TextStyle::body, Token::warm);
    auto const row = wrap(ui, space::tight);
    auto const press = [&](char const* key, char const* label) {
        return button(ui, {.key = key, .label = ui.tr(label), .description = name});
    };
    if (line.can_fold) {
        Button whole{.key = "whole", .label = ui.tr("unreadable.whole"), .description = name};
        whole.expanded = line.whole;
        if (button(ui, whole)) return app::ToggleSection{app::files::fold_line(line.key)};
    }
    if (!line.repaired.empty() && press("repair", "unreadable.repair")) return app::files::RepairLine{line.key};
    if (press("copy", "unreadable.copy")) return app::files::CopyLine{line.key};
    if (press("remove", line.to_remove ? "unreadable.remove_now" : "unreadable.remove"))
        return app::files::RemoveLine{line.key};
    return std::nullopt;
}

OptionalIntent draw_line(Frame const& frame, UnreadableLine const& line, int position, int count) {
    Ui& ui = frame.ui;
    auto const item = list_item(ui, line.key, position, count);
    Box box;
    box.gap = space::tight;
    box.pad = Edges::sides(space::card, space::snug);
    auto const inner = ui.open(std::move(box));
    draw_contents(frame, line);
    return draw_actions(ui, line, reason(ui, line.damage));
}

OptionalIntent draw_day(Frame const& frame, app::files::UnreadableDay const& day) {
    Ui& ui = frame.ui;
    auto const name = day_phrase(frame, day.day, DateStyle::day);
    auto const lines = column(ui, space::tight);
    heading(ui, 2, name, TextStyle::heading);
    if (day.more) text(ui, ui.tr("unreadable.beyond"));
    if (day.lines.empty()) return std::nullopt;
    auto const scope = list(ui, time::to_iso(day.day), name);
    int position = 0;
    for (auto const& line : day.lines) {
        if (position > 0) divider(ui);
        if (auto wanted = draw_line(frame, line, ++position, static_cast<int>(day.lines.size()))) return wanted;
    }
    return std::nullopt;
}

OptionalIntent draw_days(Frame const& frame, app::files::UnreadableView const& view) {
    Ui& ui = frame.ui;
    if (view.days.empty()) {
        status(ui, "none", ui.tr("unreadable.none"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    text(ui, ui.tr("unreadable.about"));
    for (auto const& day : view.days)
        if (auto wanted = draw_day(frame, day)) return wanted;
    if (view.more && button(ui, {.key = "more", .label = ui.tr("unreadable.more")})) return app::files::ShowMoreLines{};
    return std::nullopt;
}

}

OptionalIntent draw_unreadable(Frame const& frame, app::files::UnreadableView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "title.data", app::Screen::data)) return wanted;
    heading(ui, 1, ui.tr("title.unreadable"), TextStyle::display);
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    return draw_days(frame, view);
}

}
