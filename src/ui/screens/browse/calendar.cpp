#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>

namespace unknot::ui::browse {
namespace {

using app::browse::CalendarView;
using diary::CalendarDay;

constexpr int week = 7;

// The spoken description of a day's cell.
std::string description_of(Frame const& frame, CalendarDay const& day) {
    Ui const& ui = frame.ui;
    std::string said = frame.dates(noon_of(day.day), DateStyle::day);
    if (day.cramps > 0) said += ", " + ui.tr("calendar.cramps", {{"n", std::to_string(day.cramps)}});
    if (day.cramps == 0 && day.answer == diary::NightAnswer::no) said += ", " + ui.tr("calendar.free");
    if (day.worst) said += ", " + ui.tr("calendar.worst", {{"n", std::to_string(*day.worst)}});
    if (day.exercise_minutes > 0)
        said += ", " + ui.tr("calendar.exercise", {{"n", std::to_string(day.exercise_minutes)}});
    if (day.medicine_changes > 0) said += ", " + ui.tr("calendar.medicine");
    return said;
}

Box cell_box() {
    Box box;
    box.grow = 1;
    box.min_width = height::least;
    box.min_height = height::primary;
    box.along = box.cross = Align::centre;
    return box;
}

// A day with cramps is a filled cell with their number, an answered one without is a ring, an unknown one is plain: the
// shapes differ, not only the colours.
bool draw_day(Frame const& frame, CalendarDay const& day, bool today) {
    Ui& ui = frame.ui;
    Box box = cell_box();
    box.clickable = true;
    box.surface.presses = true;
    box.surface.radius = space::snug;
    bool const free = day.cramps == 0 && day.answer == diary::NightAnswer::no;
    if (day.cramps > 0) box.surface.fill = Token::accent;
    if (free) box.surface.border = Token::accent;
    Node node;
    node.role = Role::button;
    node.name = std::to_string(time::date(day.day).day);   // the drawn text; the description says what the day holds
    node.description = description_of(frame, day);
    node.current = today;
    node.font = type_of(TextStyle::label).size * ui.scale();
    std::string const key = time::to_iso(day.day);
    NodeId const id = ui.id_of(key);
    std::string const number = node.name;
    auto const scope = ui.open(std::move(box), std::move(node), key);
    Token const ink = day.cramps > 0 ? Token::on_accent : today ? Token::accent : Token::ink;
    paint_text(ui, number, today ? TextStyle::small_strong : TextStyle::small, ink, Align::centre);
    std::string const below = day.cramps > 0 ? "× " + std::to_string(day.cramps)
                              : day.drinks + day.exercises + day.check_ins + day.notes + day.tags > 0 ? "·"
                                                                                                      : "";
    if (!below.empty()) paint_text(ui, below, TextStyle::label, ink, Align::centre);
    return ui.activated(id);
}

void draw_weekdays(Frame const& frame, CalendarView const& view) {
    Ui& ui = frame.ui;
    Box line;
    line.flow = Flow::row;
    line.gap = 2;
    auto const scope = ui.open(std::move(line));
    for (int i = 0; i < week; ++i) {
        Box box = cell_box();
        box.min_height = 0;
        auto const cell = ui.open(std::move(box));
        // Days of the first week that has all weekdays; 1970-01-04 was a Sunday.
        paint_text(ui, frame.dates(noon_of({3 + view.first_weekday + i}), DateStyle::weekday_letter), TextStyle::label,
                   Token::muted, Align::centre);
    }
}

OptionalIntent draw_month(Frame const& frame, CalendarView const& view) {
    Ui& ui = frame.ui;
    Node node;
    node.role = Role::group;
    node.name = frame.dates(noon_of(view.month), DateStyle::month);
    Box box;
    box.gap = 2;
    auto const grid = ui.open(std::move(box), std::move(node), "month");
    draw_weekdays(frame, view);
    int const cells = view.blanks + static_cast<int>(view.days.size());
    for (int from = 0; from < cells; from += week) {
        Box line;
        line.flow = Flow::row;
        line.gap = 2;
        auto const row = ui.open(std::move(line));
        for (int i = from; i < from + week; ++i) {
            int const at = i - view.blanks;
            if (at < 0 || at >= static_cast<int>(view.days.size())) {
                ui.add(cell_box());
                continue;
            }
            auto const& day = view.days[static_cast<std::size_t>(at)];
            if (draw_day(frame, day, day.day == view.today)) return app::browse::OpenDay{day.day};
        }
    }
    return std::nullopt;
}

}

OptionalIntent draw_calendar(Frame const& frame, CalendarView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, 0);
        heading(ui, 1, frame.dates(noon_of(view.month), DateStyle::month), TextStyle::display);
        if (view.loading)
            status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        else
            status(
                ui, "count",
                ui.tr("calendar.summary", {{"n", std::to_string(view.cramps)},
                                           {"known", ui.tr("calendar.known", {{"n", std::to_string(view.nights)}})}}),
                TextStyle::small, Token::muted);
    }
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, {.key = "before", .label = ui.tr("calendar.before"), .icon = icons::arrow_left}))
            return app::browse::TurnMonth{-1};
        if (!view.newest && button(ui, {.key = "after", .label = ui.tr("calendar.after"), .icon = icons::caret_right}))
            return app::browse::TurnMonth{1};
    }
    if (auto wanted = draw_month(frame, view)) return wanted;
    text(ui, ui.tr("calendar.legend"), TextStyle::small, Token::muted);
    return std::nullopt;
}

}
