#include "ui/widgets/cards.h"

#include "ui/icon_codes.h"
#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

std::string joined(std::string text, std::string const& more) {
    if (!more.empty()) text += ", " + more;
    return text;
}

constexpr float tile_icon = 20, tile_width = 64, tile_side = 6;

}

bool card_button(Ui& ui, CardButton const& card) {
    Token const ink = card.urgent ? Token::warm : Token::ink;
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::snug;
    box.min_height = height::primary;
    box.pad = Edges::sides(space::card, space::base);
    box.surface = {card.urgent ? Token::warm_soft : Token::surface, card.urgent ? Token::none : Token::line,
                   card_radius, false, true};
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = joined(joined(card.title, card.detail), card.more);
    node.font = type_of(TextStyle::body).size * ui.scale();
    if (card.urgent) node.tone = ink;
    NodeId const id = ui.id_of(card.key);
    auto const scope = ui.open(std::move(box), std::move(node), card.key);
    if (card.urgent) paint_icon(ui, icons::warning, ink);
    {
        Box words;
        words.grow = 1;
        words.gap = 2;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, card.title, TextStyle::body_strong, ink);
        if (!card.detail.empty()) paint_text(ui, card.detail, TextStyle::small, card.urgent ? ink : Token::muted);
        if (card.painted) card.painted();
    }
    paint_icon(ui, icons::caret_right, card.urgent ? ink : Token::muted, tile_icon);
    return ui.activated(id);
}

bool tile(Ui& ui, Tile const& tile) {
    Box box;
    box.cross = box.along = Align::centre;
    box.min_width = tile_width * ui.scale();
    box.min_height = height::primary + space::base;
    box.pad = Edges::sides(tile_side, space::tight);
    box.surface = {Token::sunken, Token::none, space::base, false, true};
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = tile.name;
    node.font = type_of(TextStyle::small).size * ui.scale();
    NodeId const id = ui.id_of(tile.key);
    auto const scope = ui.open(std::move(box), std::move(node), tile.key);
    paint_icon(ui, tile.icon, Token::accent, tile_icon);
    paint_text(ui, tile.title, TextStyle::small_strong, Token::ink, Align::centre);
    if (!tile.detail.empty()) paint_text(ui, tile.detail, TextStyle::small, Token::muted, Align::centre);
    return ui.activated(id);
}

void heading_with(Ui& ui, std::string title, std::string fact) {
    auto const line = row(ui, space::tight);
    heading(ui, 2, std::move(title), TextStyle::heading);
    spacer(ui);
    if (!fact.empty()) text(ui, std::move(fact), TextStyle::small, Token::muted);
}

}
