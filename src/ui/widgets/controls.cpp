#include "ui/widgets/controls.h"

#include "base/shortened.h"
#include "base/utf8.h"
#include "ui/icon_codes.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <utility>

namespace unknot::ui {
namespace {

struct ButtonLook {
    Token fill, ink;
    float height;
    float side;   // left and right padding
};

ButtonLook look_of(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::primary: return {Token::accent, Token::on_accent, height::primary, space::wide};
    case ButtonKind::strong: return {Token::ink, Token::ground, height::primary, space::wide};
    case ButtonKind::secondary: return {Token::sunken, Token::ink, height::secondary, space::card};
    case ButtonKind::tonal: return {Token::accent_soft, Token::accent, height::secondary, space::card};
    case ButtonKind::quiet: return {Token::none, Token::accent, height::least, space::snug};
    case ButtonKind::warm: return {Token::warm_soft, Token::warm, height::secondary, space::card};
    case ButtonKind::danger: return {Token::danger, Token::on_danger, height::primary, space::wide};
    }
    return {Token::sunken, Token::ink, height::secondary, space::card};
}

// A disabled button looks disabled, whatever its kind.
ButtonLook look_of(Button const& button) {
    auto look = look_of(button.kind);
    if (!button.disabled) return look;
    if (look.fill != Token::none) look.fill = Token::sunken;
    look.ink = Token::muted;
    return look;
}

Box button_box(Button const& button, ButtonLook const& look) {
    Box box;
    box.flow = Flow::row;
    box.cross = box.along = Align::centre;
    box.gap = space::tight;
    box.min_height = look.height;
    box.min_width = height::least;
    box.pad = Edges::sides(look.side, space::tight);
    box.grow = button.grow;
    box.surface = {look.fill, Token::none, 0, true, true};
    box.clickable = !button.disabled;
    return box;
}

enum class Look : std::uint8_t { chips, rows, segments, numbers };

// Segments and numbers stand side by side in a track.
bool has_track(Look look) { return look == Look::segments || look == Look::numbers; }

Look choice_look(Choices const& choices) {
    if (choices.layout == ChoiceLayout::numbers) return Look::numbers;
    if (choices.layout == ChoiceLayout::rows) return Look::rows;
    return choices.options.size() >= 2 && choices.options.size() <= 4 ? Look::segments : Look::chips;
}

Surface chip_surface(Choice const& option, bool checked, Look look) {
    if (look == Look::segments && checked) return {Token::surface, Token::edge, 0, true, true};
    if (checked) return {Token::accent, Token::none, 0, true, true};
    Token const idle = option.tone == Token::warm ? Token::warm_soft : Token::sunken;
    return {has_track(look) ? Token::none : idle, Token::none, 0, true, true};
}

Box chip_box(Choice const& option, bool checked, Look look) {
    constexpr float number_width = 24;   // eleven of them fit into a card
    bool const number = look == Look::numbers;
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.along = look == Look::rows ? Align::start : Align::centre;
    box.gap = space::tight;
    box.min_height = number ? height::secondary : height::least;
    box.min_width = number ? number_width : height::least;
    box.pad = Edges::sides(number ? 1 : look == Look::segments ? space::tight : space::base, space::tight);
    box.clickable = true;
    box.surface = chip_surface(option, checked, look);
    return box;
}

Token chip_ink(Choice const& option, bool checked, Look look) {
    if (checked) return look == Look::segments ? Token::ink : Token::on_accent;
    if (option.tone != Token::none) return option.tone;
    return look == Look::segments ? Token::muted : Token::ink;
}

struct ChipPlace {
    Look look;
    int position, set_size;
};

Ui::Scope open_group(Ui& ui, Role role, std::string_view key, std::string const& label, Look look) {
    Box group;
    group.flow = look == Look::rows ? Flow::column : Flow::wrap;
    group.gap = space::tight;
    if (has_track(look)) {
        group.flow = Flow::grid;
        group.gap = 0;
        float const edge = look == Look::numbers ? space::hair : 2;
        group.pad = Edges::all(edge);
        group.surface = {Token::sunken, Token::none, look == Look::numbers ? space::wide : space::base + space::tight};
    }
    Node node;
    node.role = role;
    node.name = label;
    return ui.open(std::move(group), std::move(node), key);
}

bool chip(Ui& ui, Role role, Choice const& option, bool checked, ChipPlace& place) {
    Node node;
    node.role = role;
    node.name = option.label;
    node.checked = checked;
    node.position = ++place.position;
    node.set_size = place.set_size;
    node.font = type_of(TextStyle::body).size * ui.scale();
    node.tone = option.tone;
    NodeId const id = ui.id_of(option.key);
    auto const scope = ui.open(chip_box(option, checked, place.look), std::move(node), option.key);
    bool const strong = checked && has_track(place.look);
    paint_text(ui, option.label, strong ? TextStyle::body_strong : TextStyle::body,
               chip_ink(option, checked, place.look));
    return ui.activated(id);
}

// Text beyond this is not laid out: the page's own field has all of it and shows it during editing.
std::string painted(SharedText const& text, InputKind input) {
    constexpr std::size_t lines = 4096, line = 256;   // code points; no field stores more
    return shortened(text, input == InputKind::multiline ? lines : line);
}

float field_height(InputKind input) { return input == InputKind::multiline ? 112.0F : height::secondary; }

}

bool button(Ui& ui, Button button) {
    ButtonLook const look = look_of(button);
    Node node;
    node.role = Role::button;
    node.name = button.label;
    node.description = std::move(button.description);
    node.expanded = button.expanded;
    node.disabled = button.disabled;
    node.primary = !button.disabled && (button.kind == ButtonKind::primary || button.kind == ButtonKind::strong);
    node.font = type_of(TextStyle::body).size * ui.scale();
    node.strong = true;
    if (button.kind == ButtonKind::warm) node.tone = Token::warm;
    if (button.kind == ButtonKind::danger) node.tone = Token::danger;
    NodeId const id = ui.id_of(button.key);
    auto const scope = ui.open(button_box(button, look), std::move(node), button.key);
    if (button.icon != nullptr) paint_icon(ui, button.icon, look.ink);
    bool const plain = button.kind == ButtonKind::secondary;
    paint_text(ui, std::move(button.label), plain ? TextStyle::body : TextStyle::body_strong, look.ink, Align::centre);
    return ui.activated(id);
}

bool icon_button(Ui& ui, std::string_view key, char const* icon, std::string label) {
    Box box;
    box.cross = box.along = Align::centre;
    box.width = box.height = height::least;
    box.surface = {Token::none, Token::none, 0, true, true};
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = std::move(label);
    NodeId const id = ui.id_of(key);
    auto const scope = ui.open(std::move(box), std::move(node), key);
    paint_icon(ui, icon, Token::ink);
    return ui.activated(id);
}

void link(Ui& ui, std::string_view key, std::string label, std::string href, ButtonKind kind) {
    ButtonLook const look = look_of(kind);
    Button like;
    like.kind = kind;
    Node node;
    node.role = Role::link;
    node.name = label;
    node.href = std::move(href);
    if (kind == ButtonKind::danger) node.tone = Token::danger;
    node.font = type_of(TextStyle::body).size * ui.scale();
    auto const scope = ui.open(button_box(like, look), std::move(node), key);
    paint_text(ui, std::move(label), TextStyle::body_strong, look.ink, Align::centre);
}

std::optional<std::string> choose(Ui& ui, Choices const& choices) {
    Look const look = choice_look(choices);
    auto const scope = open_group(ui, Role::radiogroup, choices.key, choices.label, look);
    std::optional<std::string> chosen;
    ChipPlace place{look, 0, static_cast<int>(choices.options.size())};
    for (auto const& option : choices.options) {
        if (chip(ui, Role::radio, option, choices.selected == option.key, place)) chosen = option.key;
    }
    return chosen;
}

std::optional<std::string> choose_any(Ui& ui, AnyChoices const& choices) {
    auto const scope = open_group(ui, Role::group, choices.key, choices.label, Look::chips);
    std::optional<std::string> toggled;
    ChipPlace place{Look::chips, 0, static_cast<int>(choices.options.size())};
    for (auto const& option : choices.options) {
        bool const checked =
            std::find(choices.selected.begin(), choices.selected.end(), option.key) != choices.selected.end();
        if (chip(ui, Role::checkbox, option, checked, place)) toggled = option.key;
    }
    return toggled;
}

std::optional<FieldEvent> edit(Ui& ui, Field const& field) {
    Box column;
    column.gap = space::hair;
    auto const scope = ui.open(std::move(column));
    paint_text(ui, field.label, TextStyle::small, Token::muted);
    Box box;
    box.flow = Flow::column;
    box.along = field.input == InputKind::multiline ? Align::start : Align::centre;
    box.min_height = field_height(field.input) * (field.input == InputKind::multiline ? 1 : ui.scale());
    box.pad = Edges::sides(space::base, field.input == InputKind::multiline ? space::snug : 0);
    box.surface = {Token::sunken, field.problem.empty() ? Token::none : Token::warm, 12, false, false};
    Node node;
    node.role = Role::textbox;
    node.name = field.label;
    node.value = field.value;
    node.input = field.input;
    node.description = field.problem.empty() ? field.hint : field.problem;
    node.font = type_of(TextStyle::body).size * ui.scale();
    NodeId const id = ui.id_of(field.key);
    {
        auto const inner = ui.open(std::move(box), std::move(node), field.key);
        bool const empty = field.shown.empty();
        paint_text(ui, empty ? field.hint : painted(field.shown, field.input), TextStyle::body,
                   empty ? Token::muted : Token::ink);
    }
    if (!field.problem.empty()) text(ui, field.problem, TextStyle::small, Token::warm);
    bool const left = ui.left(id);
    // All typed or pasted text passes here. Control characters are removed, except from a passphrase.
    if (auto const* typed = ui.edited(id))
        return FieldEvent{field.input == InputKind::passphrase ? *typed : without_controls(*typed), left};
    if (left) return FieldEvent{field.value.string(), true};
    return std::nullopt;
}

bool row_button(Ui& ui, Row const& row) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::snug;
    box.min_height = height::primary;
    box.pad = Edges::sides(space::card, space::snug);
    box.surface.presses = true;
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = row.detail.empty() ? row.title : row.title + ", " + row.detail;
    node.position = row.position;
    node.set_size = row.set_size;
    node.font = type_of(TextStyle::body).size * ui.scale();
    NodeId const id = ui.id_of(row.key);
    auto const scope = ui.open(std::move(box), std::move(node), row.key);
    if (row.icon != nullptr) paint_icon(ui, row.icon, Token::accent);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, row.title, TextStyle::body_strong, Token::ink);
        if (!row.detail.empty()) paint_text(ui, row.detail, TextStyle::small, Token::muted);
    }
    paint_icon(ui, icons::caret_right, Token::muted, 20);
    return ui.activated(id);
}

}
