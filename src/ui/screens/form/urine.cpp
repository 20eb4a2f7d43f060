#include "ui/screens/form/urine.h"

#include "ui/icon_codes.h"
#include "ui/screens/core/form_fields.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/text.h"

#include <array>
#include <utility>

namespace unknot::ui::form {
namespace {

constexpr std::array<std::uint32_t, 8> colours = {0xF8F3CF, 0xF4EBA6, 0xF0DF7C, 0xE9CC4E,
                                                  0xDDB538, 0xC99A2C, 0xB0802A, 0x946A2B};

void draw_ends(Ui& ui) {
    auto const line = row(ui, space::tight);
    {
        Box first;
        first.grow = 1;
        auto const words = ui.open(std::move(first));
        text(ui, ui.tr("urine_colour.pale"), TextStyle::body, Token::muted);
    }
    text(ui, ui.tr("urine_colour.dark"), TextStyle::body, Token::muted);
}

OptionalIntent draw_other_colours(Ui& ui) {
    Box box;
    box.flow = Flow::row;
    box.cross = Align::centre;
    box.gap = space::snug;
    box.min_height = height::secondary;
    box.pad = Edges::sides(space::base, space::tight);
    box.surface = {Token::warm_soft, Token::none, 0, true, true};
    box.clickable = true;
    Node node;
    node.role = Role::button;
    node.name = ui.tr("urine_colour.help");
    node.tone = Token::warm;
    node.font = type_of(TextStyle::body).size * ui.scale();
    NodeId const id = ui.id_of("other-colours");
    std::string const label = node.name;
    auto const scope = ui.open(std::move(box), std::move(node), "other-colours");
    constexpr float icon = 20;
    paint_icon(ui, icons::warning, Token::warm, icon);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        paint_text(ui, label, TextStyle::body, Token::warm);
    }
    paint_icon(ui, icons::caret_right, Token::warm, icon);
    if (ui.activated(id)) return app::Open{app::Screen::help};
    return std::nullopt;
}

}

OptionalIntent draw_urine(Ui& ui, diary::RecordId const& id, app::FieldView const& view) {
    std::vector<Choice> options;
    for (std::size_t n = 1; n <= colours.size(); ++n) {
        auto const key = std::to_string(n);
        options.push_back({key, ui.tr("urine_colour." + key), Token::none});
    }
    std::optional<std::string> selected;
    if (!view.chosen.empty()) selected = view.chosen.front();
    auto const chosen = choose_colour(ui, {"urine", ui.tr(label_key(view)), options, selected}, colours);
    if (chosen) return tapped_number(id, view, *chosen);
    draw_ends(ui);
    return draw_other_colours(ui);
}

}
