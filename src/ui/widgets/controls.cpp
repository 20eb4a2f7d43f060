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

Box chip_box(Choice const& option, bool checked, ChoiceLayout layout) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.along = layout == ChoiceLayout::rows ? Align::start : Align::centre;
    box.gap = space::tight;
    box.min_height = height::least;
    box.min_width = height::least;
    box.pad = Edges::sides(layout == ChoiceLayout::numbers ? space::tight : space::base, space::tight);
    box.clickable = true;
    Token const idle = option.tone == Token::warm ? Token::warm_soft : Token::sunken;
    box.surface = {checked ? Token::accent : idle, Token::none, 0, true, true};
    return box;
}

Token chip_ink(Choice const& option, bool checked) {
    if (checked) return Token::on_accent;
    return option.tone == Token::none ? Token::ink : option.tone;
}

struct ChipPlace {
    ChoiceLayout layout;
    int position, set_size;
};

Ui::Scope open_group(Ui& ui, Role role, std::string_view key, std::string const& label, ChoiceLayout layout) {
    Box group;
    group.flow = layout == ChoiceLayout::rows ? Flow::column : Flow::wrap;
    group.gap = layout == ChoiceLayout::numbers ? space::hair : space::tight;
    // Six in a row, so that 0 to 10 make two rows on any screen.
    if (layout == ChoiceLayout::numbers) group.max_width = (6 * height::least + 5 * space::hair) * ui.scale() + 1;
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
    auto const scope = ui.open(chip_box(option, checked, place.layout), std::move(node), option.key);
    paint_text(ui, option.label, TextStyle::body, chip_ink(option, checked));
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

void link(Ui& ui, std::string_view key, std::string label, std::string href) {
    ButtonLook const look = look_of(ButtonKind::quiet);
    Button like;
    like.kind = ButtonKind::quiet;
    Node node;
    node.role = Role::link;
    node.name = label;
    node.href = std::move(href);
    node.font = type_of(TextStyle::body).size * ui.scale();
    auto const scope = ui.open(button_box(like, look), std::move(node), key);
    paint_text(ui, std::move(label), TextStyle::body_strong, look.ink, Align::centre);
}

std::optional<std::string> choose(Ui& ui, Choices const& choices) {
    auto const scope = open_group(ui, Role::radiogroup, choices.key, choices.label, choices.layout);
    std::optional<std::string> chosen;
    ChipPlace place{choices.layout, 0, static_cast<int>(choices.options.size())};
    for (auto const& option : choices.options) {
        if (chip(ui, Role::radio, option, choices.selected == option.key, place)) chosen = option.key;
    }
    return chosen;
}

std::optional<std::string> choose_any(Ui& ui, AnyChoices const& choices) {
    auto const scope = open_group(ui, Role::group, choices.key, choices.label, ChoiceLayout::chips);
    std::optional<std::string> toggled;
    ChipPlace place{ChoiceLayout::chips, 0, static_cast<int>(choices.options.size())};
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
