#include "ui/shell.h"

#include "ui/icon_codes.h"
#include "ui/notices.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace unknot::ui {
namespace {

using app::Screen;

// In the order of the enumeration: its name, the section of the navigation it belongs to, how wide it is.
enum class Width : std::uint8_t { column, two_columns };

struct Row {
    char const* name;
    Screen section;
    Width width;
};

constexpr std::array<Row, 24> rows{
    {{"today", Screen::today, Width::two_columns},       {"relief", Screen::relief, Width::column},
     {"stopped", Screen::stopped, Width::column},        {"diary", Screen::diary, Width::two_columns},
     {"entry", Screen::diary, Width::two_columns},       {"help", Screen::help, Width::two_columns},
     {"share", Screen::more, Width::two_columns},        {"received", Screen::received, Width::column},
     {"restore", Screen::more, Width::column},           {"more", Screen::more, Width::two_columns},
     {"why", Screen::why, Width::two_columns},           {"you", Screen::why, Width::two_columns},
     {"log", Screen::diary, Width::two_columns},         {"day", Screen::diary, Width::two_columns},
     {"calendar", Screen::diary, Width::column},         {"search", Screen::diary, Width::column},
     {"record", Screen::diary, Width::two_columns},      {"findings", Screen::why, Width::two_columns},
     {"experiment", Screen::why, Width::two_columns},    {"data", Screen::more, Width::two_columns},
     {"table_import", Screen::more, Width::two_columns}, {"report", Screen::more, Width::column},
     {"reminders", Screen::more, Width::two_columns},    {"unreadable", Screen::more, Width::column}}};

Row const& row_of(Screen screen) { return rows[static_cast<std::size_t>(screen)]; }

struct Section {
    Screen screen;
    char const* icon;
};

constexpr std::array<Section, 5> sections{{{Screen::today, icons::house},
                                           {Screen::diary, icons::notebook},
                                           {Screen::why, icons::question},
                                           {Screen::help, icons::first_aid_kit},
                                           {Screen::more, icons::list}}};

bool has_navigation(Screen screen) { return screen != Screen::relief && screen != Screen::stopped; }

Wanted draw_screen(Frame const& frame, app::View const& view) {
    struct Drawn {
        Frame const& frame;
        app::Chrome const& chrome;

        Wanted operator()(app::WaitingView const&) const {
            heading(frame.ui, 1, frame.ui.tr("title." + name_of(chrome.screen)), TextStyle::display);
            status(frame.ui, "loading", frame.ui.tr("later.loading"), TextStyle::body, Token::muted);
            return std::nullopt;
        }

        Wanted operator()(app::TodayView const& v) const { return draw_today(frame, v); }

        Wanted operator()(app::ReliefView const& v) const { return draw_relief(frame, v); }

        Wanted operator()(app::StoppedView const& v) const { return draw_stopped(frame, v, chrome); }

        Wanted operator()(app::DiaryView const& v) const { return draw_diary(frame, v); }

        Wanted operator()(app::EntryView const& v) const { return draw_entry(frame, v, chrome); }

        Wanted operator()(app::HelpView const& v) const { return draw_help(frame, v); }

        Wanted operator()(app::ShareView const& v) const { return draw_share(frame, v); }

        Wanted operator()(app::ReceivedView const& v) const { return draw_received(frame, v); }

        Wanted operator()(app::RestoreView const& v) const { return draw_restore(frame, v); }

        Wanted operator()(app::MoreView const& v) const { return draw_more(frame, v); }

        Wanted operator()(app::WhyView const& v) const { return draw_why(frame, v); }

        Wanted operator()(app::YouView const& v) const { return draw_you(frame, v); }

        Wanted operator()(app::LogView const& v) const { return draw_log(frame, v); }

        Wanted operator()(app::DayView const& v) const { return draw_day(frame, v); }

        Wanted operator()(app::CalendarView const& v) const { return draw_calendar(frame, v); }

        Wanted operator()(app::SearchView const& v) const { return draw_search(frame, v); }

        Wanted operator()(app::RecordView const& v) const { return draw_record(frame, v, chrome); }

        Wanted operator()(app::FindingsView const& v) const { return draw_findings(frame, v); }

        Wanted operator()(app::ExperimentView const& v) const { return draw_experiment(frame, v); }

        Wanted operator()(app::DataView const& v) const { return draw_data(frame, v); }

        Wanted operator()(app::TableImportView const& v) const { return draw_table_import(frame, v); }

        Wanted operator()(app::ReportView const& v) const { return draw_report(frame, v); }

        Wanted operator()(app::RemindersView const& v) const { return draw_reminders(frame, v); }

        Wanted operator()(app::UnreadableView const& v) const { return draw_unreadable(frame, v); }
    };

    return std::visit(Drawn{frame, view.chrome}, view.screen);
}

Wanted draw_screen_bar(Frame const& frame, app::View const& view) {
    if (auto const* relief = std::get_if<app::ReliefView>(&view.screen)) return draw_relief_bar(frame, *relief);
    if (auto const* help = std::get_if<app::HelpView>(&view.screen)) return draw_help_bar(frame, *help);
    if (auto const* plan = std::get_if<app::ReceivedView>(&view.screen)) return draw_received_bar(frame, *plan);
    if (auto const* restore = std::get_if<app::RestoreView>(&view.screen)) return draw_restore_bar(frame, *restore);
    if (auto const* table = std::get_if<app::TableImportView>(&view.screen))
        return draw_table_import_bar(frame, *table);
    if (view.chrome.screen == Screen::stopped) return draw_stopped_bar(frame);
    return view.chrome.screen == Screen::today ? draw_today_bar(frame) : std::nullopt;
}

Wanted draw_content(Frame const& frame, app::View const& view) {
    Ui& ui = frame.ui;
    float const margin = ui.wide() ? space::wide : space::base;
    Box root;
    root.pad = {margin, margin + ui.viewport().safe.top, margin, margin};
    ui.begin(Ui::Root::content, root);
    Wanted wanted;
    {
        Node main;
        main.role = Role::main;
        Box page;
        page.gap = space::base;
        page.grow = 1;
        auto const scope = ui.open(std::move(page), std::move(main), name_of(view.chrome.screen));
        wanted = has_navigation(view.chrome.screen) ? draw_notices(frame, view.chrome) : std::nullopt;
        if (!wanted) wanted = draw_screen(frame, view);
    }
    ui.end();
    return wanted;
}

bool has_bar(app::View const& view) {
    if (auto const* help = std::get_if<app::HelpView>(&view.screen)) return help->cramp_goes_on;
    if (std::holds_alternative<app::WaitingView>(view.screen)) return false;
    Screen const screen = view.chrome.screen;
    return screen == Screen::today || screen == Screen::relief || screen == Screen::stopped ||
           screen == Screen::received || screen == Screen::restore || screen == Screen::table_import;
}

Wanted draw_bar(Frame const& frame, app::View const& view) {
    Ui& ui = frame.ui;
    Box root;
    root.gap = space::snug;
    root.pad = {space::base, space::tight, space::base, space::base};
    root.surface.fill = Token::ground;
    // It belongs to the screen's main landmark, though it stays in place.
    ui.begin(Ui::Root::bar, root, ui.scene.nodes.front().id);
    Wanted wanted = draw_undo(ui, view.chrome);
    if (!wanted && has_bar(view)) {
        Node group;
        group.role = Role::group;
        group.name = ui.tr("bar.title");
        Box actions;
        actions.gap = space::snug;
        auto const scope = ui.open(std::move(actions), std::move(group), "bar");
        wanted = draw_screen_bar(frame, view);
    }
    ui.end();
    return wanted;
}

bool draw_section(Ui& ui, Section const& section, bool current) {
    Box box;
    box.cross = Align::centre;
    box.along = Align::centre;
    box.gap = 2;
    box.grow = 1;
    box.min_height = height::primary;
    box.pad = Edges::sides(2, 6);
    box.surface.presses = true;
    box.surface.radius = space::base;
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = ui.tr("nav." + name_of(section.screen));
    node.current = current;
    node.font = type_of(TextStyle::label).size * ui.scale();
    NodeId const id = ui.id_of(name_of(section.screen));
    std::string const label = node.name;
    auto const scope = ui.open(std::move(box), std::move(node), name_of(section.screen));
    Token const ink = current ? Token::accent : Token::muted;
    {
        Box pill;
        pill.pad = Edges::sides(space::base, 2);
        pill.surface = {current ? Token::accent_soft : Token::none, Token::none, 0, true, false};
        auto const behind = ui.open(std::move(pill));
        paint_icon(ui, section.icon, ink);
    }
    paint_text(ui, label, TextStyle::label, ink, Align::centre);
    return ui.activated(id);
}

Wanted draw_navigation(Ui& ui, app::Chrome const& chrome) {
    Box root;
    root.surface = {Token::surface, Token::line, 0, false, false};
    root.pad = ui.wide() ? Edges{space::tight, space::wide, space::tight, space::base}
                         : Edges{space::tight, space::hair, space::tight, space::hair + ui.viewport().safe.bottom};
    ui.begin(Ui::Root::navigation, root);
    Wanted wanted;
    {
        Node navigation;
        navigation.role = Role::navigation;
        navigation.name = ui.tr("nav.title");
        Box items;
        items.flow = ui.wide() ? Flow::column : Flow::row;
        items.gap = ui.wide() ? space::base : 0;
        auto const scope = ui.open(std::move(items), std::move(navigation), "navigation");
        for (auto const& section : sections) {
            if (draw_section(ui, section, row_of(chrome.screen).section == section.screen))
                wanted = app::Open{section.screen};
        }
    }
    ui.end();
    return wanted;
}

// Two columns where they fit, else one; never wider.
float content_width(float room, Screen screen) {
    bool const two = row_of(screen).width == Width::two_columns;
    float const margins = 2 * space::wide;
    if (two && room - margins >= 2 * least_column + space::card) {
        return std::min(room, 2 * column_width + space::card + margins);
    }
    return std::min(room, column_width + margins);
}

}

Ground ground_of(app::Screen screen) {
    return screen == app::Screen::relief || screen == app::Screen::stopped ? Ground::relief : Ground::page;
}

std::string name_of(app::Screen screen) { return row_of(screen).name; }

Wanted draw_shell(Frame const& frame, app::View const& view) {
    Wanted wanted = draw_content(frame, view);
    if (!wanted) wanted = draw_bar(frame, view);
    if (!wanted && has_navigation(view.chrome.screen)) wanted = draw_navigation(frame.ui, view.chrome);
    frame.ui.scene.view.screen = name_of(view.chrome.screen);
    frame.ui.scene.view.title = frame.ui.tr("title." + name_of(view.chrome.screen));
    return wanted;
}

Placed place_shell(Ui& ui, app::Screen screen, TextMeasure const& measure, float scroll) {
    Viewport const& window = ui.viewport();
    Placed placed;
    placed.navigation.root = ui.root(Ui::Root::navigation);
    placed.bar.root = ui.root(Ui::Root::bar);
    placed.content.root = ui.root(Ui::Root::content);
    bool const rail = ui.wide() && placed.navigation.root >= 0;
    float const left = rail ? rail_width * std::max(1.0F, ui.scale() * 0.75F) + window.safe.left : window.safe.left;
    float const room = window.width - left - window.safe.right;
    float bottom = window.height - window.keyboard;
    if (placed.navigation.root >= 0) {
        auto& root = ui.tree.boxes[static_cast<std::size_t>(placed.navigation.root)];
        if (rail) {
            root.min_height = window.height;
            lay_out(ui.tree, placed.navigation.root, 0, 0, left, measure);
        } else {
            float const height = lay_out(ui.tree, placed.navigation.root, 0, 0, window.width, measure);
            bottom -= height;
            shift(ui.tree, placed.navigation.root, 0, bottom);
        }
    } else {
        bottom -= window.safe.bottom;
    }
    float const bar_width = std::min(room, column_width + 2 * space::base);
    auto& bar = ui.tree.boxes[static_cast<std::size_t>(placed.bar.root)];
    if (bar.first >= 0) {
        float const height = lay_out(ui.tree, placed.bar.root, left + (room - bar_width) / 2, 0, bar_width, measure);
        bottom -= height;
        shift(ui.tree, placed.bar.root, 0, bottom);
    } else {
        placed.bar.root = -1;
    }
    placed.pad_bottom = window.height - bottom;
    float const width = content_width(room, screen);
    auto& content = ui.tree.boxes[static_cast<std::size_t>(placed.content.root)];
    content.min_height = bottom;
    placed.height =
        lay_out(ui.tree, placed.content.root, left + (room - width) / 2, 0, width, measure) + placed.pad_bottom;
    placed.content.scroll = scroll;
    placed.content.clip = {0, 0, window.width, bottom};
    placed.bar.clip = placed.navigation.clip = {0, 0, window.width, window.height};
    return placed;
}

}
