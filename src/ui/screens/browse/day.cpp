#include "base/typed_number.h"
#include "ui/icon_codes.h"
#include "ui/screens/browse/ledger.h"
#include "ui/screens/core/fold.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::browse {
namespace {

using app::browse::DayView;

std::string range_of(Ui const& ui, app::browse::LedgerReference const& reference) {
    auto const low = write_number(reference.low, 1), high = write_number(reference.high, 1);
    return (low == high ? low : low + " – " + high) + " " + ui.tr("reference_unit." + reference.unit);
}

bool has_sources(DayView const& view) {
    return std::any_of(view.ledger.begin(), view.ledger.end(),
                       [](auto const& row) { return !row.references.empty() || row.no_reference; });
}

void draw_sources(Ui& ui, DayView const& view) {
    auto const lines = column(ui, space::snug);
    for (auto const& row : view.ledger) {
        if (row.references.empty() && !row.no_reference) continue;
        auto const block = column(ui, 0);
        text(ui, ui.tr("ledger." + std::string(advice::word(row.item))), TextStyle::small_strong);
        for (auto const& reference : row.references)
            text(ui, ui.tr("reference." + reference.kind, {{"range", range_of(ui, reference)}}), TextStyle::small,
                 Token::muted);
        if (row.no_reference) text(ui, ui.tr("ledger.no_reference"), TextStyle::small, Token::muted);
    }
}

OptionalIntent draw_ledger(Frame const& frame, DayView const& view) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "ledger", ui.tr("ledger.title"));
    heading(ui, 2, ui.tr("ledger.title"), TextStyle::heading);
    if (view.ledger.empty()) {
        text(ui, ui.tr("ledger.empty"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    draw_ledger_rows(ui, ui.tr("ledger.title"), view.ledger);
    if (view.last_caffeine)
        text(ui, ui.tr("ledger.last_caffeine", {{"time", frame.dates(*view.last_caffeine, DateStyle::time)}}),
             TextStyle::small, Token::muted);
    text(ui, ui.tr("ledger.not_blood"), TextStyle::small, Token::muted);
    if (!has_sources(view)) return std::nullopt;
    if (auto wanted = draw_fold(ui, std::string(app::browse::fold_sources), view.sources_open, ui.tr("ledger.sources")))
        return wanted;
    if (view.sources_open) draw_sources(ui, view);
    return std::nullopt;
}

void draw_sweat(Ui& ui, DayView const& view) {
    if (!view.sweat && !view.drank_too_much) return;
    auto const scope = card(ui, "sweat", ui.tr("sweat.title"));
    heading(ui, 2, ui.tr("sweat.title"), TextStyle::heading);
    if (view.drank_too_much) notice(ui, "gained", NoticeKind::caution, ui.tr("sweat.gained"));
    if (view.sweat && view.sweat->litres > 0) {
        auto const& sweat = *view.sweat;
        text(ui, ui.tr("sweat.lost_day", {{"n", write_number(sweat.litres, 1)},
                                          {"low", write_number(sweat.litres_an_hour_low, 1)},
                                          {"high", write_number(sweat.litres_an_hour_high, 1)}}));
        text(ui,
             ui.tr("sweat.sodium",
                   {{"low", write_number(sweat.sodium_low, 0)}, {"high", write_number(sweat.sodium_high, 0)}}),
             TextStyle::small, Token::muted);
    }
    text(ui, ui.tr("sweat.source"), TextStyle::small, Token::muted);
}

OptionalIntent draw_lines(Frame const& frame, DayView const& view) {
    Ui& ui = frame.ui;
    auto const block = column(ui, space::tight);
    heading(ui, 2, ui.tr("day.entries"), TextStyle::small_strong);
    if (view.lines.empty()) {
        text(ui, ui.tr("day.empty"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    auto const scope = list(ui, "entries", ui.tr("day.entries"));
    bool const mixed = std::any_of(view.lines.begin(), view.lines.end(), [&](app::RecordLine const& line) {
        return line.at.offset_minutes != view.lines.front().at.offset_minutes;
    });
    int position = 0;
    for (auto const& line : view.lines) {
        if (position > 0) divider(ui);
        std::string const key = diary::to_string(line.id);
        auto const item = list_item(ui, key, ++position, static_cast<int>(view.lines.size()));
        auto when = frame.dates(line.at, DateStyle::time) + (mixed ? offset_phrase(line.at) : "");
        if (line.in_future) when += " · " + ui.tr("diary.ahead");
        if (row_button(ui, {key, record_phrase(ui, line), when, line_icon(line)})) return app::OpenRecord{line.id};
    }
    return std::nullopt;
}

OptionalIntent draw_turning(Ui& ui, DayView const& view) {
    if (icon_button(ui, "before", icons::caret_left, ui.tr("day.before"))) return app::browse::TurnDay{-1};
    if (!view.last && icon_button(ui, "after", icons::caret_right, ui.tr("day.after"))) return app::browse::TurnDay{1};
    if (icon_button(ui, "month", icons::calendar_blank, ui.tr("title.calendar")))
        return app::Open{app::Screen::calendar};
    return std::nullopt;
}

}

OptionalIntent draw_day(Frame const& frame, DayView const& view) {
    Ui& ui = frame.ui;
    {
        auto const line = row(ui, space::hair);
        {
            Box words;
            words.grow = 1;
            auto const lines = ui.open(std::move(words));
            if (view.today) text(ui, ui.tr("nav.today"), TextStyle::small, Token::muted);
            heading(ui, 1, frame.dates(noon_of(view.day), DateStyle::day), TextStyle::title);
        }
        if (auto wanted = draw_turning(ui, view)) return wanted;
    }
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (view.today) {
        auto const line = wrap(ui, space::tight);
        if (button(ui, {.key = "add", .label = ui.tr("title.log"), .kind = ButtonKind::primary, .icon = icons::plus}))
            return app::Open{app::Screen::log};
    }
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_ledger(frame, view)) return wanted;
    if (auto wanted = draw_lines(frame, view)) return wanted;
    draw_sweat(ui, view);
    return std::nullopt;
}

}
