#include "ui/icon_codes.h"
#include "ui/screens/core/night_look.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/today/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui::today {
namespace {

using app::today::NightState;
using app::today::TodayView;
using app::today::WeekNight;

constexpr float circle = 40, widest = 480;

struct NightLook {
    Token fill = Token::none, border = Token::none, ink = Token::ink;
};

NightLook look_of(WeekNight const& night) {
    switch (night.state) {
    case NightState::before_diary: return {};
    case NightState::unanswered:
    case NightState::free: return {Token::none, Token::edge, Token::muted};
    case NightState::cramps: break;
    }
    auto const shade = cramp_shade(night.strength);
    return {shade.fill, Token::none, shade.ink};
}

std::string described(Frame const& frame, WeekNight const& night) {
    auto const day = day_phrase(frame, night.night, DateStyle::weekday);
    switch (night.state) {
    case NightState::before_diary: return frame.ui.tr("week.before_diary", {{"day", day}});
    case NightState::unanswered: return frame.ui.tr("week.unanswered", {{"day", day}});
    case NightState::free: return frame.ui.tr("week.free", {{"day", day}});
    case NightState::cramps: break;
    }
    return frame.ui.tr("week.cramps", {{"day", day}, {"n", std::to_string(night.cramps)}});
}

void paint_circle(Ui& ui, WeekNight const& night, bool asked) {
    auto const look = look_of(night);
    Box box;
    box.flow = Flow::row;
    box.cross = box.along = Align::centre;
    box.width = box.height = circle * ui.scale();
    box.surface = {look.fill, asked ? Token::accent : look.border, 0, true, true};
    box.surface.dashed = night.state == NightState::unanswered && !asked;
    auto const inner = ui.open(std::move(box));
    if (night.state == NightState::cramps)
        paint_text(ui, std::to_string(night.cramps), TextStyle::small_strong, look.ink);
    else if (asked)
        paint_text(ui, "?", TextStyle::small_strong, Token::accent);
    else if (night.state == NightState::free)
        paint_icon(ui, icons::check, look.ink, 16);
}

// Returns whether the night was tapped.
bool draw_night(Frame const& frame, WeekNight const& night, bool asked, bool can_ask) {
    Ui& ui = frame.ui;
    auto const key = time::to_iso(night.night);
    NodeId const id = ui.id_of(key);
    Box box;
    box.grow = 1;
    box.gap = space::hair;
    box.cross = Align::centre;
    box.clickable = can_ask;
    Node node;
    node.role = can_ask ? Role::button : Role::image;
    node.name = described(frame, night);
    auto const part = ui.open(std::move(box), std::move(node), key);
    paint_text(ui, day_phrase(frame, night.night, DateStyle::weekday_short), TextStyle::small,
               asked ? Token::accent : Token::muted);
    paint_circle(ui, night, asked);
    return can_ask && ui.activated(id);
}

std::string days_of(Frame const& frame, std::vector<time::CivilDay> const& nights) {
    std::string days;
    for (auto const night : nights)
        days += (days.empty() ? "" : ", ") + day_phrase(frame, night, DateStyle::weekday);
    return days;
}

// Of the night that people call the last; any other is called by its days.
std::string question_about(Frame const& frame, TodayView const& view) {
    bool const last = view.night->days + 1 == time::day_of(view.now).days;
    return last ? frame.ui.tr("night.last") : night_question(frame, *view.night);
}

OptionalIntent draw_question(Frame const& frame, time::CivilDay night, std::string question) {
    Ui& ui = frame.ui;
    heading(ui, 2, std::move(question), TextStyle::title);
    Box box;
    box.flow = Flow::row;
    box.gap = space::snug;
    auto const answers = ui.open(std::move(box));
    if (button(ui, {.key = "no", .label = ui.tr("answer.no"), .kind = ButtonKind::tonal, .grow = 1}))
        return app::today::AnswerNights{{night}, false};
    if (button(ui, {.key = "yes", .label = ui.tr("answer.yes"), .kind = ButtonKind::tonal, .grow = 1}))
        return app::today::AnswerNights{{night}, true};
    return std::nullopt;
}

OptionalIntent draw_missed(Frame const& frame, std::vector<time::CivilDay> const& missed) {
    Ui& ui = frame.ui;
    auto const lines = column(ui, 0);
    text(ui, ui.tr("night.missed", {{"days", days_of(frame, missed)}}), TextStyle::small, Token::muted);
    auto label = ui.tr("night.none", {{"n", std::to_string(missed.size())}});
    if (button(ui, {.key = "none", .label = std::move(label), .kind = ButtonKind::quiet}))
        return app::today::AnswerNights{missed, false};
    return std::nullopt;
}

}

OptionalIntent draw_week(Frame const& frame, TodayView const& view) {
    Ui& ui = frame.ui;
    auto const lines = column(ui, space::tight);
    {
        Box box;
        box.flow = Flow::row;
        box.max_width = widest * ui.scale();
        Node node;
        node.role = Role::group;
        node.name = ui.tr("week.title");
        auto const strip = ui.open(std::move(box), std::move(node), "week");
        for (auto const& night : view.week->nights) {
            bool const missed = std::find(view.missed.begin(), view.missed.end(), night.night) != view.missed.end();
            if (draw_night(frame, night, night.night == view.night, missed)) return app::today::AskNight{night.night};
        }
    }
    auto counted = ui.tr("week.now", {{"n", std::to_string(view.week->now)}});
    if (view.week->before) counted += ui.tr("week.before", {{"n", std::to_string(*view.week->before)}});
    text(ui, counted, TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_nights(Frame const& frame, TodayView const& view) {
    if (!view.night && view.missed.empty()) return std::nullopt;
    Ui& ui = frame.ui;
    auto const scope = card(ui, "night", view.night ? question_about(frame, view) : ui.tr("night.earlier"));
    if (view.night) {
        if (auto wanted = draw_question(frame, *view.night, question_about(frame, view))) return wanted;
    } else {
        heading(ui, 2, ui.tr("night.earlier"), TextStyle::heading);
    }
    if (view.missed.empty()) return std::nullopt;
    return draw_missed(frame, view.missed);
}

}
