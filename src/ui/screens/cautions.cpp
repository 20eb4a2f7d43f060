#include "ui/screens/cautions.h"

#include "ui/widgets/text.h"

namespace unknot::ui {
namespace {

using Rows = std::vector<knowledge::Blocker const*>;

std::string reasons(Rows const& rows) {
    std::string out;
    for (auto const* row : rows)
        out += (out.empty() ? "" : "; ") + row->reason;
    return out;
}

std::string what(Ui const& ui, exchange::MeantCaution const& caution) {
    std::string names;
    for (auto const* food : caution.foods)
        names += (names.empty() ? "" : "; ") + food->name;
    return names.empty() ? ui.tr("column." + std::string(knowledge::word(caution.column))) : names;
}

}

void draw_caution_box(Ui& ui, std::string const& title, std::vector<std::string> const& lines) {
    if (lines.empty()) return;
    Box box;
    box.gap = space::hair;
    box.pad = Edges::sides(space::base, space::snug);
    box.surface = {Token::warm_soft, Token::none, space::snug, false, false};
    auto const scope = ui.open(std::move(box));
    text(ui, title, TextStyle::small_strong, Token::warm);
    for (auto const& line : lines)
        text(ui, line, TextStyle::small, Token::warm);
}

void draw_cautions(Ui& ui, std::span<exchange::MeantCaution const> cautions) {
    for (auto const& caution : cautions) {
        std::vector<std::string> lines;
        if (!caution.rows.block.empty())
            lines.push_back(ui.tr("caution.block", {{"reasons", reasons(caution.rows.block)}}));
        if (!caution.rows.ask.empty()) lines.push_back(ui.tr("caution.ask", {{"reasons", reasons(caution.rows.ask)}}));
        draw_caution_box(ui, ui.tr("caution.not_for", {{"what", what(ui, caution)}}), lines);
    }
}

}
