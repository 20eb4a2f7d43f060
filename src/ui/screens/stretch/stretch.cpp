#include "ui/icon_codes.h"
#include "ui/screens/core/cues.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui::stretch {
namespace {

using app::stretch::HoldMove;
using app::stretch::StretchView;

constexpr float largest_ring = 340, smallest_ring = 148;
constexpr float words_and_bars = 470;   // height of all else on the screen
constexpr float bar_height = 8;

OptionalIntent draw_head(Ui& ui, StretchView const& view) {
    auto const line = row(ui, space::snug);
    if (icon_button(ui, "close", icons::x, ui.tr("stretch.close"))) return app::stretch::Leave{};
    Box middle;
    middle.grow = 1;
    middle.along = Align::centre;
    auto const words = ui.open(std::move(middle));
    auto const title = view.action == nullptr ? ui.tr("title.stretch") : view.action->title;
    heading(ui, 1, title, TextStyle::heading);
    return std::nullopt;
}

std::string part_name(Ui& ui, app::stretch::Part const& part) {
    auto const& place = part.move->sides[part.side];
    if (part.move->hold_seconds == 0)
        return ui.tr(part.now        ? "stretch.part_now"
                     : part.over > 0 ? "stretch.part_over"
                                     : "stretch.part_to_come",
                     {{"place", place}});
    return ui.tr("stretch.part", {{"place", place}, {"n", std::to_string(part.over)}, {"of", std::to_string(part.of)}});
}

// A bar for each hold, a group for each part.
void draw_parts(Ui& ui, StretchView const& view) {
    auto const parts = row(ui, space::tight);
    int number = 0;
    for (auto const& part : view.parts) {
        Box column;
        column.grow = 1;
        column.gap = space::hair;
        auto const& place = part.move->sides[part.side];
        Node node;
        node.role = Role::image;
        node.name = part_name(ui, part);
        auto const group = ui.open(std::move(column), std::move(node), "part" + std::to_string(number++));
        {
            auto const bars = row(ui, 2);
            for (int bar = 0; bar < part.of; ++bar) {
                Box box;
                box.grow = 1;
                box.height = bar_height;
                bool const current = part.now && bar == part.over;
                Token const idle = current ? Token::edge : Token::sunken;
                box.surface = {bar < part.over ? Token::accent : idle, Token::none, 0, true, false};
                ui.add(std::move(box));
            }
        }
        paint_text(ui, place, part.now ? TextStyle::small_strong : TextStyle::small,
                   part.now ? Token::ink : Token::muted);
    }
}

void draw_ring(Ui& ui, StretchView const& view) {
    Ring ring;
    ring.size = std::clamp(ui.viewport().height - words_and_bars * ui.scale(), smallest_ring, largest_ring);
    ring.progress = view.share;
    ring.picture = view.hold.move->picture;
    ring.pose = view.pose;
    bool const own_pace = view.hold.own_pace();
    ring.text = own_pace ? stopwatch(view.passed) : ui.tr("duration.seconds", {{"s", std::to_string(view.left.count)}});
    ring.name = ui.tr(own_pace ? "stretch.passed" : "stretch.ring");
    auto const middle = column(ui, 0, Align::centre);
    ui::draw_ring(ui, "ring", ring);
}

void draw_hold(Ui& ui, StretchView const& view) {
    auto const& hold = view.hold;
    auto const words = column(ui, space::hair, Align::centre);
    auto const& place = hold.move->sides[hold.side];
    auto const number = std::to_string(hold.number), of = std::to_string(hold.move->times);
    auto const title =
        hold.own_pace() ? place : ui.tr("stretch.hold_of", {{"place", place}, {"n", number}, {"of", of}});
    heading(ui, 2, title, TextStyle::title, Align::centre);
    std::string const resting = hold.number == 1 ? "stretch.ready" : "stretch.rest";
    auto const what = hold.own_pace() ? "stretch.own_pace" : view.resting ? resting : "stretch.hold";
    text(ui, ui.tr(what), TextStyle::body_strong, Token::accent, Align::centre);
    text(ui, hold.move->detail, TextStyle::body, Token::muted, Align::centre);
    if (hold.own_pace() && view.last)
        text(ui, ui.tr("stretch.last", {{"time", duration_phrase(ui, *view.last)}}), TextStyle::small, Token::muted,
             Align::centre);
}

std::string length_of(Ui& ui, int minutes) {
    return minutes == 0 ? ui.tr("stretch.own_pace") : ui.tr("stretch.length", {{"n", std::to_string(minutes)}});
}

void draw_start(Ui& ui, StretchView const& view) {
    spacer(ui);
    auto const middle = column(ui, space::base, Align::centre);
    auto const& first = view.action->moves.front();
    if (!first.picture.empty()) picture(ui, first.picture, first.sides.front(), smallest_ring);
    text(ui, length_of(ui, view.minutes), TextStyle::title, Token::ink, Align::centre);
    for (auto const& move : view.action->moves) {
        std::string sides;
        for (auto const& side : move.sides)
            sides += (sides.empty() ? "" : ", ") + side;
        text(ui, sides, TextStyle::body_strong, Token::ink, Align::centre);
        text(ui, move.detail, TextStyle::body, Token::muted, Align::centre);
    }
    notice(ui, "before", NoticeKind::caution, ui.tr("stretch.before"));
}

}

OptionalIntent draw_stretch(Frame const& frame, StretchView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_head(ui, view)) return wanted;
    if (view.action == nullptr) {
        text(ui, ui.tr("stretch.none"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (!view.running) {
        draw_start(ui, view);
        spacer(ui);
        return std::nullopt;
    }
    draw_parts(ui, view);
    draw_ring(ui, view);
    draw_hold(ui, view);
    {
        auto const line = wrap(ui, space::tight);
        if (auto const cue = draw_cues(ui, view.cues)) return app::stretch::SwitchCue{*cue};
    }
    spacer(ui);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, StretchView const& view) {
    Ui& ui = frame.ui;
    if (view.action == nullptr) return std::nullopt;
    if (!view.running) {
        Button start{.key = "start", .label = ui.tr("stretch.start"), .kind = ButtonKind::primary};
        return button(ui, start) ? OptionalIntent(app::stretch::Start{view.action->id}) : std::nullopt;
    }
    bool const own_pace = view.hold.own_pace();
    auto const line = ui.scale() > 1.25F ? wrap(ui, space::snug) : row(ui, space::snug);
    if (button(ui, {.key = "again", .label = ui.tr("stretch.again")})) return app::stretch::MoveHold{HoldMove::back};
    if (!own_pace && button(ui, {.key = "skip", .label = ui.tr("stretch.skip")}))
        return app::stretch::MoveHold{HoldMove::next};
    Button pause{.key = "pause", .label = ui.tr(view.paused ? "stretch.go_on" : "stretch.pause")};
    pause.kind = own_pace ? ButtonKind::secondary : ButtonKind::primary;
    if (!own_pace) pause.icon = view.paused ? icons::play : icons::pause;
    pause.grow = own_pace ? 0 : 1;
    if (button(ui, pause)) return app::stretch::Pause{};
    if (!own_pace) return std::nullopt;
    Button done{.key = "done", .label = ui.tr("stretch.done"), .kind = ButtonKind::primary};
    done.grow = 1;
    if (button(ui, done)) return app::stretch::MoveHold{HoldMove::done};
    return std::nullopt;
}

OptionalIntent draw_stretch_card(Ui& ui, app::stretch::StretchCard const& shown) {
    auto const scope = card(ui, "stretch", ui.tr("stretch.tonight"));
    auto const line = row(ui, space::snug);
    {
        Box tile;
        tile.width = tile.height = space::vast + space::base;
        tile.cross = tile.along = Align::centre;
        tile.surface = {Token::accent_soft, Token::none, space::base, false, false};
        auto const back = ui.open(std::move(tile));
        Box drawing;
        drawing.width = drawing.height = space::vast + space::tight;
        drawing.paint = PicturePaint{shown.action->moves.front().picture};
        ui.add(std::move(drawing));
    }
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        heading(ui, 2, ui.tr("stretch.tonight"), TextStyle::body_strong);
        auto const fact = shown.done ? ui.tr("stretch.done_today") : length_of(ui, shown.minutes);
        text(ui, fact, TextStyle::small, shown.done ? Token::good : Token::muted);
    }
    Button start{.key = "start",
                 .label = ui.tr("stretch.start"),
                 .kind = shown.done ? ButtonKind::secondary : ButtonKind::tonal};
    start.description = ui.tr("stretch.start_spoken");
    if (button(ui, start)) return app::stretch::Start{shown.action->id};
    return std::nullopt;
}

}
