#include "ui/widgets/stepper.h"

#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui {
namespace {

constexpr float value_width = 64;
constexpr float least_width = 340, largest_text = 1.25F;   // beyond either, the label stands above its number

bool draw_round(Ui& ui, std::string_view key, std::string name, char const* sign) {
    constexpr auto style = TextStyle::title;
    float const side = std::max(height::least, type_of(style).line * ui.scale());
    Box box;
    box.along = Align::centre;
    box.min_width = box.min_height = side;
    box.surface = {Token::sunken, Token::none, 0, true, true};
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = std::move(name);   // spoken: what is shown is a sign, and so there is no font
    NodeId const id = ui.id_of(key);
    auto const scope = ui.open(std::move(box), std::move(node), key);
    paint_text(ui, sign, style, Token::ink, Align::centre);
    return ui.activated(id);
}

void draw_value(Ui& ui, Stepper const& stepper) {
    bool const answered = !stepper.value.empty();
    Box box;
    box.along = Align::centre;
    box.min_width = value_width;
    Node node;
    node.role = Role::status;
    node.name = answered ? stepper.value : stepper.absent;
    node.live = true;
    node.font = type_of(TextStyle::body_strong).size * ui.scale();
    node.strong = true;
    auto const scope = ui.open(std::move(box), std::move(node), "value");
    paint_text(ui, answered ? stepper.value : "–", TextStyle::body_strong, answered ? Token::ink : Token::muted,
               Align::centre);
}

}

std::optional<Step> draw_stepper(Ui& ui, Stepper const& stepper) {
    bool const stacked = ui.scale() > largest_text || ui.viewport().width < least_width;
    Box line;
    line.flow = stacked ? Flow::column : Flow::row;
    line.cross = stacked ? Align::start : Align::centre;
    line.gap = space::tight;
    Node group;
    group.role = Role::group;
    group.name = stepper.label;
    auto const scope = ui.open(std::move(line), std::move(group), stepper.key);
    {
        Box label;
        label.grow = stacked ? 0 : 1;
        auto const words = ui.open(std::move(label));
        text(ui, stepper.label);
    }
    auto const controls = row(ui, space::tight);
    std::optional<Step> taken;
    if (draw_round(ui, "down", stepper.down, "−")) taken = Step::down;
    draw_value(ui, stepper);
    if (draw_round(ui, "up", stepper.up, "+")) taken = Step::up;
    return taken;
}

}
