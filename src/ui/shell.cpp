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

struct Section {
    Screen screen;
    char const* icon;
};

constexpr std::array<Section, 5> sections{{{Screen::today, icons::house},
                                           {Screen::diary, icons::notebook},
                                           {Screen::why, icons::question},
                                           {Screen::guide, icons::book_open},
                                           {Screen::help, icons::first_aid_kit}}};
constexpr Section settings{Screen::more, icons::gear_six};   // on a narrow window Today leads there

bool is_dark(Screen screen) {
    return screen == Screen::relief || screen == Screen::stopped || screen == Screen::stretch;
}

bool has_navigation(Screen screen) { return !is_dark(screen); }

// Draws each kind of view with its own function.
struct Drawn {
    Frame const& frame;

    OptionalIntent operator()(app::WaitingView const&) const {
        heading(frame.ui, 1, frame.ui.tr("title." + name_of(frame.chrome.screen)), TextStyle::display);
        status(frame.ui, "loading", frame.ui.tr("deferred.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }

#define SCREEN(name, area, view, route, width, section, when)                                                          \
    OptionalIntent operator()(app::area::view const& shown) const { return area::draw_##name(frame, shown); }
#include "app/screens.inc"
#undef SCREEN
};

struct Bar {
    Frame const& frame;

    OptionalIntent operator()(app::today::TodayView const& shown) const { return today::draw_bar(frame, shown); }

    OptionalIntent operator()(app::relief::ReliefView const& shown) const { return relief::draw_bar(frame, shown); }

    OptionalIntent operator()(app::relief::StoppedView const& shown) const { return relief::draw_bar(frame, shown); }

    OptionalIntent operator()(app::nights::DiaryView const& shown) const { return nights::draw_bar(frame, shown); }

    OptionalIntent operator()(app::help::HelpView const& shown) const { return help::draw_bar(frame, shown); }

    OptionalIntent operator()(app::stretch::StretchView const& shown) const { return stretch::draw_bar(frame, shown); }

    OptionalIntent operator()(app::share::ReceivedView const& shown) const { return share::draw_bar(frame, shown); }

    OptionalIntent operator()(app::files::RestoreView const& shown) const { return files::draw_bar(frame, shown); }

    OptionalIntent operator()(app::files::TableImportView const& shown) const { return files::draw_bar(frame, shown); }

    template <class Other>
    OptionalIntent operator()(Other const&) const {
        return std::nullopt;
    }
};

OptionalIntent draw_content(Frame const& frame, app::View const& view) {
    Ui& ui = frame.ui;
    float const margin = ui.wide() ? space::wide : space::base;
    Box root;
    root.pad = {margin, margin + ui.viewport().safe.top, margin, margin};
    ui.begin(Ui::Root::content, root);
    OptionalIntent wanted;
    {
        Node main;
        main.role = Role::main;
        Box page;
        page.gap = space::base;
        page.grow = 1;
        auto const scope = ui.open(std::move(page), std::move(main), name_of(view.chrome.screen));
        wanted = has_navigation(view.chrome.screen) ? draw_notices(frame) : std::nullopt;
        if (!wanted) wanted = std::visit(Drawn{frame}, view.screen);
    }
    ui.end();
    return wanted;
}

bool has_bar(app::View const& view) {
    if (auto const* help = std::get_if<app::help::HelpView>(&view.screen)) return help->cramp_goes_on;
    if (std::holds_alternative<app::WaitingView>(view.screen)) return false;
    Screen const screen = view.chrome.screen;
    return screen == Screen::today || screen == Screen::diary || screen == Screen::relief ||
           screen == Screen::stopped || screen == Screen::stretch || screen == Screen::received ||
           screen == Screen::restore || screen == Screen::table_import;
}

OptionalIntent draw_bar(Frame const& frame, app::View const& view) {
    Ui& ui = frame.ui;
    Box root;
    root.gap = space::snug;
    root.pad = {space::base, space::tight, space::base, space::base};
    root.surface.fill = Token::ground;
    // Part of the main landmark for screen readers, though it does not scroll.
    ui.begin(Ui::Root::bar, root, ui.scene.nodes.front().id);
    // Nothing lies over relief or a counted stretch: there the notice waits for the next screen.
    OptionalIntent wanted = has_navigation(view.chrome.screen) ? draw_undo(ui, view.chrome) : std::nullopt;
    if (!wanted && has_bar(view)) {
        Node group;
        group.role = Role::group;
        group.name = ui.tr("bar.title");
        Box actions;
        actions.gap = space::snug;
        auto const scope = ui.open(std::move(actions), std::move(group), "bar");
        wanted = std::visit(Bar{frame}, view.screen);
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

OptionalIntent draw_navigation(Ui& ui, app::Chrome const& chrome) {
    Box root;
    root.surface = {Token::surface, Token::line, 0, false, false};
    root.pad = ui.wide() ? Edges{space::tight, space::wide, space::tight, space::base}
                         : Edges{space::tight, space::hair, space::tight, space::hair + ui.viewport().safe.bottom};
    ui.begin(Ui::Root::navigation, root);
    OptionalIntent wanted;
    {
        Node navigation;
        navigation.role = Role::navigation;
        navigation.name = ui.tr("nav.title");
        Box items;
        items.flow = ui.wide() ? Flow::column : Flow::row;
        items.gap = ui.wide() ? space::base : 0;
        items.grow = 1;
        auto const scope = ui.open(std::move(items), std::move(navigation), "navigation");
        auto const draw = [&](Section const& section) {
            if (draw_section(ui, section, app::row_of(chrome.screen).section == section.screen))
                wanted = app::Open{section.screen};
        };
        std::for_each(sections.begin(), sections.end(), draw);
        if (ui.wide()) {
            spacer(ui);
            draw(settings);
        }
    }
    ui.end();
    return wanted;
}

// Two columns if they fit, else one; never wider than the columns need.
float content_width(float room, Screen screen) {
    bool const two = app::row_of(screen).width == app::Width::two_columns;
    float const margins = 2 * space::wide;
    if (two && room - margins >= 2 * min_column + space::card) {
        return std::min(room, 2 * column_width + space::card + margins);
    }
    return std::min(room, column_width + margins);
}

std::string title_of(Ui const& ui, app::View const& view) {
    if (auto const* form = std::get_if<app::form::FormView>(&view.screen)) return ui.tr(form->title);
    return ui.tr("title." + name_of(view.chrome.screen));
}

}

Ground ground_of(app::Screen screen) { return is_dark(screen) ? Ground::relief : Ground::page; }

std::string name_of(app::Screen screen) { return std::string(app::row_of(screen).name); }

OptionalIntent draw_shell(Frame const& frame, app::View const& view) {
    OptionalIntent wanted = draw_content(frame, view);
    if (!wanted) wanted = draw_bar(frame, view);
    if (!wanted && has_navigation(view.chrome.screen)) wanted = draw_navigation(frame.ui, view.chrome);
    frame.ui.scene.view.screen = name_of(view.chrome.screen);
    frame.ui.scene.view.title = title_of(frame.ui, view);
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
