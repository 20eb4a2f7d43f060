#include "ui/widgets/text.h"

#include "ui/icon_codes.h"

#include <utility>

namespace unknot::ui {
namespace {

Box text_box(std::string text, TextStyle style, Token colour, Align align) {
    Box box;
    box.paint = TextPaint{std::move(text), style, colour, align};
    return box;
}

Node text_node(Ui const& ui, Role role, std::string const& text, TextStyle style, Token colour) {
    Type const type = type_of(style);
    Node node;
    node.role = role;
    node.name = text;
    node.font = type.size * ui.scale();
    node.strong = type.strong;
    if (colour != Token::ink) node.tone = colour;
    return node;
}

struct NoticeLook {
    Token fill, ink;
    char const* icon;
    Role role;
};

NoticeLook look_of(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::info: return {Token::accent_soft, Token::ink, icons::info, Role::status};
    case NoticeKind::caution: return {Token::warm_soft, Token::warm, icons::warning, Role::alert};
    case NoticeKind::danger: return {Token::danger, Token::on_danger, icons::warning_circle, Role::alert};
    case NoticeKind::good: return {Token::accent_soft, Token::ink, icons::check, Role::status};
    }
    return {Token::accent_soft, Token::ink, icons::info, Role::status};
}

}

void paint_text(Ui& ui, std::string text, TextStyle style, Token colour, Align align) {
    ui.add(text_box(std::move(text), style, colour, align));
}

void paint_icon(Ui& ui, char const* icon, Token colour, float size) {
    Box box;
    box.paint = IconPaint{icon, size, colour};
    ui.add(std::move(box));
}

void paint_bullet(Ui& ui) {
    float const line = type_of(TextStyle::body).line * ui.scale(), dot = 6;
    Box box;
    box.height = line;
    box.width = dot;
    box.along = Align::centre;
    auto const scope = ui.open(std::move(box));
    Box mark;
    mark.height = dot;
    mark.surface = {Token::muted, Token::none, 0, true, false};
    ui.add(std::move(mark));
}

void text(Ui& ui, std::string text, TextStyle style, Token colour, Align align) {
    Node node = text_node(ui, Role::text, text, style, colour);
    ui.add(text_box(std::move(text), style, colour, align), std::move(node));
}

void heading(Ui& ui, int level, std::string text, TextStyle style, Align align) {
    Node node = text_node(ui, Role::heading, text, style, Token::ink);
    node.level = level;
    ui.add(text_box(std::move(text), style, Token::ink, align), std::move(node));
}

void status(Ui& ui, std::string_view key, std::string text, TextStyle style, Token colour, Align align) {
    Node node = text_node(ui, Role::status, text, style, colour);
    node.live = true;
    ui.add(text_box(std::move(text), style, colour, align), std::move(node), key);
}

Ui::Scope column(Ui& ui, float gap, Align cross) {
    Box box;
    box.gap = gap;
    box.cross = cross;
    return ui.open(std::move(box));
}

Ui::Scope row(Ui& ui, float gap) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = gap;
    return ui.open(std::move(box));
}

Ui::Scope wrap(Ui& ui, float gap) {
    Box box;
    box.flow = Flow::wrap;
    box.cross = Align::centre;
    box.gap = gap;
    return ui.open(std::move(box));
}

Ui::Scope columns(Ui& ui, float gap) {
    Box box;
    box.flow = Flow::columns;
    box.gap = gap;
    return ui.open(std::move(box));
}

void spacer(Ui& ui, float at_least) {
    Box box;
    box.grow = 1;
    box.min_height = at_least;
    ui.add(std::move(box));
}

Ui::Scope card(Ui& ui, std::string_view key, std::string name, Token fill) {
    Box box;
    box.gap = space::snug;
    box.pad = Edges::all(space::card);
    box.surface = {fill, fill == Token::surface ? Token::line : Token::none, card_radius, false, false};
    Node node;
    node.role = Role::group;
    node.name = std::move(name);
    return ui.open(std::move(box), std::move(node), key);
}

Ui::Scope list(Ui& ui, std::string_view key, std::string name) {
    Box box;
    box.pad = Edges::sides(0, space::hair);
    box.surface = {Token::surface, Token::line, card_radius, false, false};
    Node node;
    node.role = Role::list;
    node.name = std::move(name);
    return ui.open(std::move(box), std::move(node), key);
}

Ui::Scope list_item(Ui& ui, std::string_view key, int position, int set_size) {
    Node node;
    node.role = Role::listitem;
    node.position = position;
    node.set_size = set_size;
    return ui.open(Box{}, std::move(node), key);
}

void divider(Ui& ui) {
    Box box;
    box.pad = Edges::sides(space::card, 0);
    auto const scope = ui.open(std::move(box));
    Box line;
    line.height = 1;
    line.surface.fill = Token::line;
    ui.add(std::move(line));
}

void notice(Ui& ui, std::string_view key, NoticeKind kind, std::string message, std::function<void()> const& actions) {
    NoticeLook const look = look_of(kind);
    Box box;
    box.gap = space::snug;
    box.pad = Edges::sides(space::base, space::snug);
    box.surface = {look.fill, Token::none, space::base, false, false};
    Node node;
    node.role = look.role;
    node.name = message;
    node.font = type_of(TextStyle::small).size * ui.scale();
    if (look.ink != Token::ink) node.tone = look.ink;
    auto const scope = ui.open(std::move(box), std::move(node), key);
    {
        auto const line = row(ui, space::snug);
        paint_icon(ui, look.icon, look.ink, 20);
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, std::move(message), TextStyle::small, look.ink);
    }
    if (actions) actions();
}

}
