#include "ui/widgets/swatches.h"

#include "ui/icon_codes.h"
#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

constexpr float swatch_height = 56, least_width = 24, radius = 16, frame = 3, tick = 20;

struct Place {
    std::size_t at, count;
};

Surface fill_of(std::uint32_t colour, Place place, bool checked) {
    Surface fill;
    fill.colour = colour;
    if (checked) {
        fill.radius = radius - frame;
    } else if (place.at == 0 || place.at + 1 == place.count) {
        fill.radius = radius;
        fill.corners = place.at == 0 ? Corners::left : Corners::right;
    }
    return fill;
}

bool draw_swatch(Ui& ui, Choice const& option, std::uint32_t colour, Place place, bool checked) {
    Box box;
    box.min_height = swatch_height;
    box.min_width = least_width;
    box.clickable = true;
    if (checked) {
        box.pad = Edges::all(frame);
        box.surface = {Token::ink, Token::none, radius};
    }
    Node node;
    node.role = Role::radio;
    node.name = option.label;
    node.checked = checked;
    node.position = static_cast<int>(place.at) + 1;
    node.set_size = static_cast<int>(place.count);
    NodeId const id = ui.id_of(option.key);
    auto const scope = ui.open(std::move(box), std::move(node), option.key);
    {
        Box inner;
        inner.grow = 1;
        inner.cross = inner.along = Align::centre;
        inner.surface = fill_of(colour, place, checked);
        auto const field = ui.open(std::move(inner));
        // This token is dark in every theme, as the swatches are light enough for it in every theme.
        if (checked) paint_icon(ui, icons::check, Token::on_cramp_medium, tick);
    }
    return ui.activated(id);
}

}

std::optional<std::string> choose_colour(Ui& ui, Choices const& choices, std::span<std::uint32_t const> colours) {
    Box group;
    group.flow = Flow::grid;
    group.surface = {Token::none, Token::edge, radius};
    Node node;
    node.role = Role::radiogroup;
    node.name = choices.label;
    auto const scope = ui.open(std::move(group), std::move(node), choices.key);
    std::optional<std::string> chosen;
    for (std::size_t at = 0; at < choices.options.size(); ++at) {
        auto const& option = choices.options[at];
        bool const checked = choices.selected == option.key;
        if (draw_swatch(ui, option, colours[at], {at, choices.options.size()}, checked)) chosen = option.key;
    }
    return chosen;
}

}
