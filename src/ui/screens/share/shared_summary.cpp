#include "ui/screens/core/phrases.h"
#include "ui/screens/share/shared_view.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/text.h"

namespace unknot::ui::share {
namespace {

using exchange::NightFigures;

std::string nights_phrase(Ui const& ui, NightFigures const& figures) {
    auto const n = [](int number) { return std::to_string(number); };
    if (figures.logged == 0) return ui.tr("nights.none_logged", {{"n", n(figures.nights)}});
    auto out = ui.tr("nights.logged", {{"logged", n(figures.logged)}, {"n", n(figures.nights)}}) + ": ";
    if (figures.cramps == 0) return out + ui.tr("nights.no_cramp");
    out += ui.tr(figures.or_more ? "nights.cramps_or_more" : "nights.cramps", {{"n", n(figures.cramps)}}) + ' ' +
           ui.tr("nights.in_nights", {{"n", n(figures.with_cramp)}});
    if (figures.woken > 0) out += ", " + ui.tr("nights.woken", {{"n", n(figures.woken)}});
    if (figures.strongest) out += ", " + ui.tr("nights.strongest", {{"n", n(*figures.strongest)}});
    return out;
}

void draw_period(Frame const& frame, exchange::SummaryPeriod const& period, app::share::SharedView const& view,
                 int number) {
    Ui& ui = frame.ui;
    auto const item = list_item(ui, time::to_iso(period.first), number, static_cast<int>(view.periods.size()));
    auto const lines = column(ui, 0);
    auto const key = view.period == exchange::Period::week ? "nights.week_from" : "nights.month_from";
    text(ui, ui.tr(key, {{"day", day_phrase(frame, period.first, DateStyle::short_day)}}), TextStyle::small_strong);
    text(ui, nights_phrase(ui, period.figures), TextStyle::small, Token::muted);
}

}

void draw_summary(Frame const& frame, app::share::SharedView const& view, exchange::SharedSummary const& summary) {
    Ui& ui = frame.ui;
    auto const sentence = nights_phrase(ui, view.figures);
    time::CivilDay const last{summary.first.days + static_cast<std::int32_t>(summary.nights.size()) - 1};
    text(ui, ui.tr("nights.from_to", {{"first", time::to_iso(summary.first)}, {"last", time::to_iso(last)}}),
         TextStyle::small, Token::muted);
    text(ui, sentence);
    std::vector<int> cells;
    for (auto const& night : summary.nights)
        cells.push_back(night ? night->cramps : -1);
    night_strip(ui, "strip", sentence, cells);
    text(ui, ui.tr("nights.legend"), TextStyle::small, Token::muted);
    Node node;
    node.role = Role::list;
    node.name = ui.tr(view.period == exchange::Period::week ? "nights.weeks" : "nights.months");
    Box box;
    box.gap = space::tight;
    auto const scope = ui.open(std::move(box), std::move(node), "periods");
    int number = 0;
    for (auto const& period : view.periods)
        draw_period(frame, period, view, ++number);
}

}
