#include "ui/widgets/toggle.h"

#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

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

}

bool toggle(Ui& ui, Toggle const& shown) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::snug;
    box.min_height = height::least;
    box.surface.presses = true;
    box.surface.radius = space::snug;
    box.clickable = true;
    Node node;
    node.role = Role::checkbox;
    node.name = shown.label;
    node.checked = shown.on;
    node.font = type_of(TextStyle::body_strong).size * ui.scale();
    node.strong = true;
    NodeId const id = ui.id_of(shown.key);
    auto const scope = ui.open(std::move(box), std::move(node), shown.key);
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
