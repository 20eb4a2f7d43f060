#include "ui/screens/share/cautions.h"

#include "ui/widgets/text.h"

namespace unknot::ui::share {
namespace {

using Rows = std::vector<knowledge::Blocker const*>;

std::string reasons(Rows const& rows) {
    std::string out;
    for (auto const* row : rows)
        out += (out.empty() ? "" : "; ") + row->reason;
    return out;
}

std::string what(Ui const& ui, exchange::ResolvedCaution const& caution) {
    std::string names;
    for (auto const* food : caution.foods)
        names += (names.empty() ? "" : "; ") + food->name;
    return names.empty() ? ui.tr("column." + std::string(knowledge::word(caution.column))) : names;
}

}

void draw_caution_box(Ui& ui, std::vector<CautionLines> const& cautions) {
    if (cautions.empty()) return;
    Box box;
    box.gap = space::snug;
    box.pad = Edges::sides(space::base, space::snug);
    box.surface = {Token::warm_soft, Token::none, space::snug, false, false};
    auto const scope = ui.open(std::move(box));
    for (auto const& caution : cautions) {
        auto const lines = column(ui, space::hair);
        text(ui, caution.title, TextStyle::small_strong, Token::warm);
        for (auto const& line : caution.lines)
            text(ui, line, TextStyle::small, Token::warm);
    }
}

void draw_cautions(Ui& ui, std::span<exchange::ResolvedCaution const> cautions) {
    std::vector<CautionLines> all;
    for (auto const& caution : cautions) {
        auto& box = all.emplace_back(CautionLines{ui.tr("caution.not_for", {{"what", what(ui, caution)}}), {}});
        if (!caution.rows.block.empty())
            box.lines.push_back(ui.tr("caution.block", {{"reasons", reasons(caution.rows.block)}}));
        if (!caution.rows.ask.empty())
            box.lines.push_back(ui.tr("caution.ask", {{"reasons", reasons(caution.rows.ask)}}));
    }
    draw_caution_box(ui, all);
}

}
