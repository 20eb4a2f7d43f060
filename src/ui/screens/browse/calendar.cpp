#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/night_look.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::browse {
namespace {

using app::browse::CalendarMonth;
using app::browse::CalendarView;
using diary::CalendarDay;

constexpr int week = 7;
constexpr float cell_gap = 3, cell_radius = space::snug;

// The spoken description of a day's cell.
std::string description_of(Frame const& frame, CalendarDay const& day) {
    Ui const& ui = frame.ui;
    std::string said = frame.dates(noon_of(day.day), DateStyle::day);
    if (day.cramps > 0) said += ", " + ui.tr("calendar.cramps", {{"n", std::to_string(day.cramps)}});
    if (day.cramps == 0 && day.answer == diary::NightAnswer::yes) said += ", " + ui.tr("calendar.cramp_night");
    if (day.cramps == 0 && day.answer == diary::NightAnswer::no) said += ", " + ui.tr("calendar.free");
    if (day.worst) said += ", " + ui.tr("calendar.worst", {{"n", std::to_string(*day.worst)}});
    if (day.exercise_minutes > 0)
        said += ", " + ui.tr("calendar.exercise", {{"n", std::to_string(day.exercise_minutes)}});
    if (day.medicine_changes > 0) said += ", " + ui.tr("calendar.medicine");
    return said;
}

enum class CellKind : std::uint8_t { cramp, free, unanswered, plain };

CellKind kind_of(CalendarDay const& day, CalendarView const& view) {
    if (day.cramps > 0 || day.answer == diary::NightAnswer::yes) return CellKind::cramp;
    if (day.answer == diary::NightAnswer::no) return CellKind::free;
    return view.begun <= day.day && day.day < view.today ? CellKind::unanswered : CellKind::plain;
}

// Shape and number say what colour says: a filled cell with dots, a frame, a dashed frame.
Surface surface_of(CellKind kind, Shade const& shade, bool today) {
    Surface surface;
    surface.radius = cell_radius;
    surface.presses = true;
    if (kind == CellKind::cramp) surface.fill = shade.fill;
    if (kind == CellKind::free) surface.fill = Token::surface;
    if (kind == CellKind::free || kind == CellKind::unanswered) surface.border = Token::edge;
    surface.dashed = kind == CellKind::unanswered;
    if (today) {
        surface.border = Token::accent;
        surface.dashed = false;
    }
    return surface;
}

Box cell_box(Ui const& ui) {
    Box box;
    box.grow = 1;
    box.min_height = height::secondary * ui.scale();
    box.along = box.cross = Align::centre;
    return box;
}

// One for each cramp, up to three.
void paint_dots(Ui& ui, int cramps, Token ink) {
    constexpr int most = 3;
    constexpr float dot = 5;
    Box line;
    line.flow = Flow::row;
    line.gap = 3;
    auto const scope = ui.open(std::move(line));
    for (int n = 0; n < std::clamp(cramps, 1, most); ++n) {
        Box mark;
        mark.width = mark.height = dot;
        mark.surface = {ink, Token::none, 0, true};
        ui.add(std::move(mark));
    }
}

bool draw_day(Frame const& frame, CalendarDay const& day, CalendarView const& view) {
    Ui& ui = frame.ui;
    bool const today = day.day == view.today;
    auto const kind = kind_of(day, view);
    auto const shade = cramp_shade(day.worst);
    Box box = cell_box(ui);
    box.clickable = true;
    box.surface = surface_of(kind, shade, today);
    Node node;
    node.role = Role::button;
    node.name = std::to_string(time::date(day.day).day);   // the drawn text; the description says what the day holds
    node.description = description_of(frame, day);
    node.current = today;
    node.font = type_of(TextStyle::small).size * ui.scale();
    std::string const key = time::to_iso(day.day);
    NodeId const id = ui.id_of(key);
    std::string number = node.name;
    auto const scope = ui.open(std::move(box), std::move(node), key);
    Token const plain = today ? Token::accent : kind == CellKind::free ? Token::ink : Token::muted;
    Token const ink = kind == CellKind::cramp ? shade.ink : plain;
    bool const strong = today || kind == CellKind::cramp;
    paint_text(ui, std::move(number), strong ? TextStyle::small_strong : TextStyle::small, ink, Align::centre);
    if (kind == CellKind::cramp) paint_dots(ui, day.cramps, ink);
    return ui.activated(id);
}

void draw_weekdays(Frame const& frame, CalendarView const& view) {
    Ui& ui = frame.ui;
    Box line;
    line.flow = Flow::row;
    line.gap = cell_gap;
    auto const scope = ui.open(std::move(line));
    for (int i = 0; i < week; ++i) {
        Box box = cell_box(ui);
        box.min_height = 0;
        auto const cell = ui.open(std::move(box));
        // Days of the first week that has all weekdays; 1970-01-04 was a Sunday.
        paint_text(ui, frame.dates(noon_of({3 + view.first_weekday + i}), DateStyle::weekday_letter), TextStyle::small,
                   Token::muted, Align::centre);
    }
}

OptionalIntent draw_grid(Frame const& frame, CalendarView const& view, CalendarMonth const& month) {
    Ui& ui = frame.ui;
    Node node;
    node.role = Role::group;
    node.name = frame.dates(noon_of(month.first), DateStyle::month);
    Box box;
    box.gap = cell_gap;
    auto const grid = ui.open(std::move(box), std::move(node), "month");
    draw_weekdays(frame, view);
    int const cells = month.blanks + static_cast<int>(month.days.size());
    for (int from = 0; from < cells; from += week) {
        Box line;
        line.flow = Flow::row;
        line.gap = cell_gap;
        auto const row = ui.open(std::move(line));
        for (int i = from; i < from + week; ++i) {
            int const at = i - month.blanks;
            if (at < 0 || at >= static_cast<int>(month.days.size())) {
                ui.add(cell_box(ui));
                continue;
            }
            auto const& day = month.days[static_cast<std::size_t>(at)];
            if (draw_day(frame, day, view)) return app::browse::OpenDay{day.day};
        }
    }
    return std::nullopt;
}

void draw_total(Ui& ui, std::string number, std::string what) {
    Box box;
    box.grow = 1;
    Node node;
    node.role = Role::text;
    node.name = number + " " + what;
    node.font = type_of(TextStyle::small).size * ui.scale();
    auto const scope = ui.open(std::move(box), std::move(node), what);
    paint_text(ui, std::move(number), TextStyle::title);
    paint_text(ui, std::move(what), TextStyle::small, Token::muted);
}

void draw_totals(Ui& ui, CalendarMonth const& month) {
    Box box;
    box.flow = Flow::grid;
    box.gap = space::base;
    auto const scope = ui.open(std::move(box));
    auto const counted = [&](std::string_view key, int number) {
        draw_total(ui, std::to_string(number), ui.tr(key, {{"n", std::to_string(number)}}));
    };
    counted("calendar.cramp_nights", month.cramp_nights);
    counted("calendar.total_cramps", month.cramps);
    draw_total(ui, ui.tr("calendar.of", {{"n", std::to_string(month.known)}, {"all", std::to_string(month.over)}}),
               ui.tr("calendar.known", {{"n", std::to_string(month.over)}}));
}

OptionalIntent draw_month(Frame const& frame, CalendarView const& view, CalendarMonth const& month) {
    Ui& ui = frame.ui;
    Box box;
    box.gap = space::snug;
    Node node;
    node.role = Role::group;
    node.name = frame.dates(noon_of(month.first), DateStyle::month);
    auto const scope = ui.open(std::move(box), std::move(node), time::to_iso(month.first));
    heading(ui, 2, frame.dates(noon_of(month.first), DateStyle::month), TextStyle::heading);
    if (month.over > 0) draw_totals(ui, month);
    return draw_grid(frame, view, month);
}

void draw_sample(Ui& ui, std::span<Surface const> surfaces, std::string_view key) {
    constexpr float side = 18;
    auto const line = row(ui, space::tight);
    {
        auto const samples = row(ui, 2);
        for (auto const& surface : surfaces) {
            Box box;
            box.width = box.height = side;
            box.surface = surface;
            box.surface.radius = 5;
            box.surface.presses = false;
            ui.add(std::move(box));
        }
    }
    text(ui, ui.tr(key), TextStyle::small, Token::muted);
}

void draw_legend(Ui& ui) {
    auto const scope = wrap(ui, space::base);
    std::array<Surface, 3> shades;
    std::array<std::int64_t, 3> constexpr strengths{1, 5, 9};
    std::transform(strengths.begin(), strengths.end(), shades.begin(),
                   [](std::int64_t strength) { return surface_of(CellKind::cramp, cramp_shade(strength), false); });
    draw_sample(ui, shades, "calendar.shades");
    draw_sample(ui, std::array{surface_of(CellKind::free, {}, false)}, "calendar.none");
    draw_sample(ui, std::array{surface_of(CellKind::unanswered, {}, false)}, "calendar.unanswered");
}

OptionalIntent draw_turning(Ui& ui, CalendarView const& view) {
    auto const line = row(ui, space::tight);
    {
        Box words;
        words.grow = 1;
        auto const lines = ui.open(std::move(words));
        heading(ui, 1, ui.tr("title.calendar"), TextStyle::display);
    }
    if (icon_button(ui, "before", icons::caret_left, ui.tr("calendar.before"))) return app::browse::TurnMonth{-1};
    if (!view.newest && icon_button(ui, "after", icons::caret_right, ui.tr("calendar.after")))
        return app::browse::TurnMonth{1};
    return std::nullopt;
}

}

OptionalIntent draw_calendar(Frame const& frame, CalendarView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "diary.title", app::Screen::diary)) return wanted;
    if (auto wanted = draw_turning(ui, view)) return wanted;
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    {
        auto const months = columns(ui, space::card);
        bool const both = ui.viewport().width >= rail_width + 2 * min_column + space::card + 2 * space::wide;
        // Side by side the earlier stands first, and one below the other the later.
        for (auto const* month : {both ? &view.before : &view.month, both ? &view.month : &view.before})
            if (auto wanted = draw_month(frame, view, *month)) return wanted;
    }
    draw_legend(ui);
    return std::nullopt;
}

}
