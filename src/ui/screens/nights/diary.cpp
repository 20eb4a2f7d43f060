#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::nights {
namespace {

std::string night_title(Frame const& frame, app::nights::Night const& night) {
    auto day = day_phrase(frame, night.day, DateStyle::day);
    for (auto const& cramp : night.cramps) {
        if (time::day_of(cramp.at) != night.day) return frame.ui.tr("diary.night_of", {{"day", day}});
    }
    return day;
}

std::string detail_phrase(Frame const& frame, app::CrampLine const& cramp) {
    Ui const& ui = frame.ui;
    std::string detail = frame.dates(cramp.at, DateStyle::short_day);
    detail += " · " + (cramp.open ? ui.tr("diary.open") : duration_phrase(ui, cramp.duration));
    if (cramp.strength) detail += " · " + ui.tr("diary.strength", {{"n", std::to_string(*cramp.strength)}});
    if (!cramp.after.empty()) detail += " · " + ui.tr("in_text.after." + cramp.after);
    if (cramp.in_future) detail += " · " + ui.tr("diary.ahead");
    return detail;
}

OptionalIntent draw_night(Frame const& frame, app::nights::Night const& night) {
    Ui& ui = frame.ui;
    std::string const title = night_title(frame, night);
    auto const block = column(ui, space::tight);
    heading(ui, 2, title, TextStyle::small_strong);
    auto const scope = list(ui, time::to_iso(night.day), title);
    bool const mixed = std::any_of(night.cramps.begin(), night.cramps.end(), [&](app::CrampLine const& cramp) {
        return cramp.at.offset_minutes != night.cramps.front().at.offset_minutes;
    });
    int position = 0;
    for (auto const& cramp : night.cramps) {
        if (position > 0) divider(ui);
        std::string const key = diary::to_string(cramp.id);
        ++position;
        auto const item = list_item(ui, key, position, static_cast<int>(night.cramps.size()));
        std::string const when = frame.dates(cramp.at, DateStyle::time) + (mixed ? offset_phrase(cramp.at) : "");
        if (row_button(ui, {key, when + " · " + place_phrase(ui, cramp), detail_phrase(frame, cramp)})) {
            return app::OpenRecord{cramp.id};
        }
    }
    return std::nullopt;
}

}

OptionalIntent draw_diary(Frame const& frame, app::nights::DiaryView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, 0);
        heading(ui, 1, ui.tr("diary.title"), TextStyle::display);
        if (view.loading)
            status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        else
            text(ui, ui.tr("diary.count", {{"n", std::to_string(view.total)}}), TextStyle::small, Token::muted);
    }
    {
        auto const line = wrap(ui, space::snug);
        if (button(ui, {.key = "log", .label = ui.tr("title.log"), .icon = icons::plus}))
            return app::Open{app::Screen::log};
        if (button(ui, {.key = "day", .label = ui.tr("diary.today"), .icon = icons::notebook}))
            return app::Open{app::Screen::day};
        if (button(ui, {.key = "calendar", .label = ui.tr("title.calendar"), .icon = icons::calendar_blank}))
            return app::Open{app::Screen::calendar};
        if (button(ui, {.key = "search", .label = ui.tr("title.search"), .icon = icons::magnifying_glass}))
            return app::Open{app::Screen::search};
        if (button(ui, {.key = "add", .label = ui.tr("diary.add"), .icon = icons::lightning}))
            return app::AddPastCramp{};
    }
    if (view.nights.empty() && !view.loading) {
        auto const scope = card(ui, "empty", ui.tr("diary.empty_title"));
        heading(ui, 2, ui.tr("diary.empty_title"), TextStyle::heading);
        text(ui, ui.tr("diary.empty"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    {
        auto const nights = columns(ui, space::card);
        for (auto const& night : view.nights) {
            if (auto wanted = draw_night(frame, night)) return wanted;
        }
    }
    if (view.more && button(ui, {.key = "more", .label = ui.tr("diary.more")})) return app::nights::ShowMore{};
    return std::nullopt;
}

}
