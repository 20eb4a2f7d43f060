#include "ui/screens/form/body_map.h"

#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>
#include <optional>
#include <span>
#include <string>

namespace unknot::ui::form {
namespace {

struct Part {
    std::string_view muscle;
    float width, height, radius;
};

// From the hip down.
constexpr std::array<Part, 4> front{
    {{"thigh_front", 56, 84, 22}, {"shin", 46, 84, 20}, {"foot", 44, 44, 14}, {"toes", 44, 44, 18}}};
constexpr std::array<Part, 2> back{{{"thigh_back", 56, 84, 22}, {"calf", 50, 84, 22}}};

struct Chosen {
    std::string_view muscle, side;
};

using Place = app::form::ChoosePlace;

std::optional<Place> draw_part(Ui& ui, diary::RecordId const& id, Part const& part, std::string_view side,
                               Chosen const& chosen) {
    bool const is_chosen = chosen.muscle == part.muscle && (chosen.side == side || chosen.side == "both");
    Box box;
    box.width = part.width;
    box.height = part.height;
    box.cross = box.along = Align::centre;
    box.surface = {is_chosen ? Token::cramp_strong : Token::sunken, Token::edge, part.radius, false, true};
    box.clickable = true;
    app::CrampLine place;
    place.muscle = part.muscle;
    place.side = side;
    Node node;
    node.role = Role::radio;
    node.name = place_phrase(ui, place);
    node.checked = is_chosen;
    NodeId const node_id = ui.id_of(part.muscle);
    auto const scope = ui.open(std::move(box), std::move(node), part.muscle);
    if (is_chosen) paint_icon(ui, icons::check, Token::ground, 20);
    if (!ui.activated(node_id)) return std::nullopt;
    return Place{id, std::string(part.muscle), std::string(side)};
}

std::optional<Place> draw_leg(Ui& ui, diary::RecordId const& id, std::span<Part const> parts, std::string_view side,
                              Chosen const& chosen) {
    Box box;
    box.gap = 3;
    box.cross = Align::centre;
    Node node;
    node.role = Role::group;
    node.name = ui.tr("side." + std::string(side));
    auto const scope = ui.open(std::move(box), std::move(node), side);
    std::optional<Place> wanted;
    for (auto const& part : parts)
        if (auto place = draw_part(ui, id, part, side, chosen)) wanted = std::move(place);
    text(ui, ui.tr("in_text.side." + std::string(side)), TextStyle::small, Token::muted, Align::centre);
    return wanted;
}

// Seen from the front, a person's right leg is on the left.
std::optional<Place> draw_view(Ui& ui, diary::RecordId const& id, std::string_view key, std::span<Part const> parts,
                               std::array<std::string_view, 2> const& sides, Chosen const& chosen) {
    Box box;
    box.gap = space::tight;
    box.cross = Align::centre;
    auto const scope = ui.open(std::move(box));
    auto const title = ui.tr("body." + std::string(key));
    text(ui, title, TextStyle::small, Token::muted, Align::centre);
    Box legs;
    legs.flow = Flow::row;
    legs.gap = space::tight;
    Node node;
    node.role = Role::group;
    node.name = title;
    auto const inner = ui.open(std::move(legs), std::move(node), key);
    std::optional<Place> wanted;
    for (auto const side : sides)
        if (auto place = draw_leg(ui, id, parts, side, chosen)) wanted = std::move(place);
    return wanted;
}

}

OptionalIntent draw_place(Ui& ui, app::CrampLine const& cramp) {
    auto const block = column(ui, space::tight);
    {
        auto const line = row(ui, space::tight);
        text(ui, ui.tr("body.question"), TextStyle::body_strong);
        spacer(ui);
        text(ui, place_phrase(ui, cramp), TextStyle::small_strong, Token::accent);
    }
    if (auto wanted = draw_body_map(ui, cramp.id, cramp.muscle, cramp.side)) return wanted;
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "elsewhere", .label = ui.tr("body.elsewhere"), .kind = ButtonKind::quiet}))
        return app::OpenRecord{cramp.id};
    return std::nullopt;
}

OptionalIntent draw_body_map(Ui& ui, diary::RecordId const& id, std::string_view muscle, std::string_view side) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::start;
    box.along = Align::centre;
    box.gap = space::wide;
    Node node;
    node.role = Role::radiogroup;
    node.name = ui.tr("body.title");
    auto const scope = ui.open(std::move(box), std::move(node), "body");
    Chosen const chosen{muscle, side};
    if (auto place = draw_view(ui, id, "front", front, {"right", "left"}, chosen)) return *place;
    if (auto place = draw_view(ui, id, "back", back, {"left", "right"}, chosen)) return *place;
    return std::nullopt;
}

}
