#include "ui/widgets/toggle.h"

#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

constexpr float small_icon = 20;

void paint_switch(Ui& ui, bool on) {
    constexpr float width = 52, height = 32, thumb = 26;
    Box track;
    track.flow = Flow::row;
    track.along = on ? Align::end : Align::start;
    track.width = width;
    track.height = height;
    track.pad = Edges::all((height - thumb) / 2);
    track.surface = {on ? Token::accent : Token::sunken, on ? Token::none : Token::edge, 0, true};
    auto const scope = ui.open(std::move(track));
    Box round;
    round.width = round.height = thumb;
    round.surface = {on ? Token::on_accent : Token::edge, Token::none, 0, true};
    ui.add(std::move(round));
}

Box pressed_row(float gap) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = gap;
    box.min_height = height::least;
    box.surface.presses = true;
    box.surface.radius = space::snug;
    box.clickable = true;
    return box;
}

Node checkbox(Ui& ui, Toggle const& shown, TextStyle style) {
    Node node;
    node.role = Role::checkbox;
    node.name = shown.label;
    node.checked = shown.on;
    node.font = type_of(style).size * ui.scale();
    node.strong = type_of(style).strong;
    return node;
}

}

bool quiet_toggle(Ui& ui, Toggle const& shown, char const* icon) {
    Box box = pressed_row(space::hair);
    box.pad = {0, space::snug, 0, space::snug};
    box.surface.pill = true;
    if (shown.on) box.surface.fill = Token::accent_soft;
    NodeId const id = ui.id_of(shown.key);
    auto const scope = ui.open(std::move(box), checkbox(ui, shown, TextStyle::small_strong), shown.key);
    Token const colour = shown.on ? Token::accent : Token::muted;
    paint_icon(ui, icon, colour, small_icon);
    paint_text(ui, shown.label, TextStyle::small_strong, colour);
    return ui.activated(id);
}

bool toggle(Ui& ui, Toggle const& shown) {
    NodeId const id = ui.id_of(shown.key);
    auto const scope = ui.open(pressed_row(space::snug), checkbox(ui, shown, TextStyle::body_strong), shown.key);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, shown.label, TextStyle::body_strong);
    }
    paint_switch(ui, shown.on);
    return ui.activated(id);
}

}
