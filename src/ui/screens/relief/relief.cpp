#include "ui/icon_codes.h"
#include "ui/notices.h"
#include "ui/screens/core/cues.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui::relief {
namespace {

constexpr float ring_size = 340, min_ring = 148;
constexpr float words_and_bars = 500;   // height of all else on the screen; the ring shrinks to fit
constexpr float room_for_ring = 440;    // least height for the ring, at the usual text size
constexpr float rest_size = 260, small_rest_size = 140;

OptionalIntent draw_head(Frame const& frame, app::relief::ReliefView const& view) {
    Ui& ui = frame.ui;
    {
        // With large text the time stands below.
        auto const line = ui.scale() > 1.25F ? wrap(ui, space::snug) : row(ui, space::snug);
        Button muscle{.key = "muscle", .label = ui.tr("muscle." + view.muscle)};
        if (view.situation != nullptr)
            muscle.label = ui.tr(
                "relief.place", {{"place", view.situation->title}, {"muscle", ui.tr("in_text.muscle." + view.muscle)}});
        muscle.icon = view.choosing ? icons::caret_up : icons::caret_down;
        muscle.expanded = view.choosing;
        muscle.description = ui.tr("relief.other_muscle");
        if (button(ui, muscle)) return app::relief::ShowMuscles{};
        Box clock;
        clock.grow = 1;
        auto const right = ui.open(std::move(clock));
        text(ui, ui.tr("relief.since", {{"elapsed", stopwatch(view.elapsed)}}), TextStyle::small, Token::muted,
             Align::end);
    }
    if (!view.choosing) return std::nullopt;
    auto const muscles = word_choices(ui, diary::Field::cramp_muscle);
    auto const chosen = choose(ui, {"muscles", ui.tr("field.muscle"), muscles, view.muscle});
    if (chosen) return app::relief::ChooseMuscle{*chosen};
    text(ui, ui.tr("relief.situation"), TextStyle::small, Token::muted);
    std::vector<Choice> situations;
    for (auto const& situation : view.knowledge->situations)
        situations.push_back({situation.id, situation.title, Token::none});
    std::optional<std::string> selected;
    if (view.situation != nullptr) selected = view.situation->id;
    auto const where = choose(ui, {"situations", ui.tr("relief.situation"), situations, selected});
    if (where) return app::relief::ChooseSituation{*where};
    return std::nullopt;
}

void draw_countdown(Ui& ui, app::relief::ReliefView const& view) {
    Ring ring;
    ring.size = std::clamp(ui.viewport().height - words_and_bars, min_ring, ring_size);
    ring.picture = view.step->picture;
    ring.pose = view.pose;
    ring.name = ui.tr("relief.ring");
    if (view.hold_left) {
        auto const whole = static_cast<float>(*view.step->hold_seconds);
        ring.progress = 1 - static_cast<float>(view.hold_left->count) / whole;
        ring.text = view.hold_over ? ui.tr("relief.held")
                                   : ui.tr("duration.seconds", {{"s", std::to_string(view.hold_left->count)}});
    }
    // With very large text there is no room for the ring: only the seconds are shown.
    if (ui.viewport().height / ui.scale() >= room_for_ring)
        draw_ring(ui, "ring", ring);
    else if (!ring.text.empty())
        text(ui, ring.text, TextStyle::timer, Token::ink, Align::centre);
}

void draw_step(Frame const& frame, app::relief::ReliefView const& view) {
    Ui& ui = frame.ui;
    if (!view.step->picture.empty() || view.hold_left) draw_countdown(ui, view);
    heading(ui, 1, view.step->title, TextStyle::display, Align::centre);
    status(ui, "detail", view.step->detail, TextStyle::body, Token::muted, Align::centre);
    text(ui, ui.tr("relief.step", {{"n", std::to_string(view.number)}, {"of", std::to_string(view.count)}}),
         TextStyle::small, Token::muted, Align::centre);
    for (auto const& reason : view.blocked)
        notice(ui, reason, NoticeKind::caution, ui.tr("relief.blocked", {{"reason", reason}}));
    if (view.situation != nullptr && view.number == view.count)
        text(ui, view.situation->after, TextStyle::small, Token::muted, Align::centre);
}

OptionalIntent draw_no_cramp(Ui& ui) {
    if (button(ui, {.key = "no-cramp", .label = ui.tr("relief.no_cramp"), .kind = ButtonKind::quiet}))
        return app::relief::NoCramp{};
    return std::nullopt;
}

OptionalIntent draw_back(Ui& ui, app::relief::ReliefView const& view) {
    auto const scope = wrap(ui, space::tight);
    if (view.number > 1 && button(ui, {.key = "back", .label = ui.tr("relief.back"), .kind = ButtonKind::quiet})) {
        return app::relief::MoveStep{app::relief::StepMove::back};
    }
    if (view.number == 1 && !view.hold_over) {
        if (auto wanted = draw_no_cramp(ui)) return wanted;
    }
    if (view.hold_over && button(ui, {.key = "again", .label = ui.tr("relief.again"), .kind = ButtonKind::quiet})) {
        return app::relief::MoveStep{app::relief::StepMove::again};
    }
    if (auto const cue = draw_cues(ui, view.cues)) return app::relief::SwitchCue{*cue};
    return std::nullopt;
}

// Above the warning, at any size of window: what comes next, and the way there.
OptionalIntent draw_next(Ui& ui, app::relief::ReliefView const& view) {
    if (view.next == nullptr) return std::nullopt;
    auto const line = row(ui, space::snug);
    {
        Box words;
        words.grow = 1;
        auto const then = ui.open(std::move(words));
        text(ui, ui.tr("relief.then", {{"step", view.next->title}}), TextStyle::small, Token::muted);
    }
    if (button(ui, {.key = "next", .label = ui.tr("relief.next"), .icon = icons::caret_right}))
        return app::relief::MoveStep{app::relief::StepMove::next};
    return std::nullopt;
}

}

OptionalIntent draw_relief(Frame const& frame, app::relief::ReliefView const& view) {
    Ui& ui = frame.ui;
    {
        Box top;   // takes the spare height above the step
        top.grow = 1;
        top.gap = space::base;
        auto const scope = ui.open(std::move(top));
        if (auto wanted = draw_head(frame, view)) return wanted;
        if (view.situation != nullptr && view.number == 1) notice(ui, "first", NoticeKind::info, view.situation->first);
    }
    {
        auto const middle = column(ui, space::tight, Align::centre);
        if (view.step == nullptr) return draw_no_cramp(ui);
        draw_step(frame, view);
        if (auto wanted = draw_back(ui, view)) return wanted;
    }
    spacer(ui);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::relief::ReliefView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_next(ui, view)) return wanted;
    notice(ui, "stop-line", NoticeKind::caution, view.stop_line);
    auto const line = row(ui, space::snug);
    if (button(ui, {.key = "help", .label = ui.tr("help.word"), .kind = ButtonKind::warm}))
        return app::Open{app::Screen::help};
    Button stopped{.key = "stopped", .label = ui.tr("title.stopped"), .kind = ButtonKind::primary};
    stopped.grow = 1;
    if (button(ui, stopped)) return app::CrampStopped{};
    return std::nullopt;
}

OptionalIntent draw_stopped(Frame const& frame, app::relief::StoppedView const& view) {
    Ui& ui = frame.ui;
    spacer(ui);
    {
        auto const middle = column(ui, space::tight, Align::centre);
        picture(ui, "rest", ui.tr("stopped.picture"), view.asks_place ? small_rest_size : rest_size);
        heading(ui, 1, ui.tr(view.at_night ? "stopped.title" : "stopped.by_day"), TextStyle::display, Align::centre);
        text(ui, cramp_phrase(frame, view.cramp), TextStyle::body, Token::muted, Align::centre);
        draw_saved(ui, frame.chrome, Align::centre);
        if (!view.at_night && view.situation != nullptr)
            text(ui, view.situation->after, TextStyle::body, Token::muted, Align::centre);
    }
    if (view.asks_place) {
        auto const scope = card(ui, "place", ui.tr("body.question"));
        if (auto wanted = draw_cramp_place(ui, view.cramp)) return wanted;
    }
    spacer(ui);
    return std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::relief::StoppedView const&) {
    Ui& ui = frame.ui;
    notice(ui, "clot", NoticeKind::caution, ui.tr("stopped.watch"));
    if (button(ui, {.key = "done", .label = ui.tr("stopped.done"), .kind = ButtonKind::primary})) {
        return app::Open{app::Screen::today};
    }
    return std::nullopt;
}

}
