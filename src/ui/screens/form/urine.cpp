#include "ui/screens/form/urine.h"

#include "ui/screens/core/form_fields.h"
#include "ui/widgets/cards.h"
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
    if (card_button(ui, {"other-colours", ui.tr("urine_colour.help"), {}, true})) return app::Open{app::Screen::help};
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
