#include "ui/screens/browse/ledger.h"

#include "ui/screens/core/lines.h"
#include "ui/screens/core/screens.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui::browse {
namespace {

// "at least 1200 mg, 100 mg of it from supplements"
std::string amount_of(Ui const& ui, app::browse::LedgerRow const& row) {
    auto amount = amount_phrase(ui, row.amount);
    if (row.at_least) amount = ui.tr("ledger.at_least", {{"amount", amount}});
    if (row.supplement.empty()) return amount;
    return ui.tr("ledger.supplement", {{"amount", amount}, {"part", amount_phrase(ui, row.supplement)}});
}

// Under the marks of the bar, in words.
void draw_marks(Ui& ui, app::browse::LedgerBar const& bar) {
    auto const line = wrap(ui, space::base);
    if (!bar.enough_amount.empty())
        text(ui, ui.tr("ledger.enough", {{"amount", amount_phrase(ui, bar.enough_amount)}}), TextStyle::small,
             Token::muted);
    if (!bar.limit_amount.empty())
        text(ui, ui.tr("ledger.limit", {{"amount", amount_phrase(ui, bar.limit_amount)}}), TextStyle::small,
             bar.taken > bar.limit ? Token::warm : Token::muted);
}

void draw_row(Ui& ui, app::browse::LedgerRow const& row, int position, int count) {
    std::string const key(advice::word(row.item));
    auto const item = list_item(ui, key, position, count);
    auto const lines = column(ui, 0);
    {
        Box box;
        box.flow = Flow::row;
        box.gap = space::tight;
        auto const line = ui.open(std::move(box));
        Box words;
        words.grow = 1;
        {
            auto const left = ui.open(std::move(words));
            text(ui, ui.tr("ledger." + key), TextStyle::body);
        }
        Box number;
        number.grow = 2;
        auto const right = ui.open(std::move(number));
        text(ui, amount_of(ui, row), TextStyle::body_strong, Token::ink, Align::end);
    }
    if (!row.bar) return;
    range_bar(ui, {row.bar->taken, row.bar->enough, row.bar->limit});
    draw_marks(ui, *row.bar);
}

}

void draw_ledger_rows(Ui& ui, std::string title, std::vector<app::browse::LedgerRow> const& ledger) {
    Node node;
    node.role = Role::list;
    node.name = std::move(title);
    Box box;
    box.gap = space::snug;
    auto const rows = ui.open(std::move(box), std::move(node), "rows");
    int position = 0;
    for (auto const& row : ledger)
        draw_row(ui, row, ++position, static_cast<int>(ledger.size()));
}

OptionalIntent draw_ledger_card(Ui& ui, app::browse::LedgerCard const& ledger) {
    auto const scope = card(ui, "ledger", ui.tr("ledger.so_far"));
    heading_with(ui, ui.tr("ledger.so_far"),
                 ledger.diet_day ? ui.tr("ledger.diet_day", {{"n", std::to_string(*ledger.diet_day)}}) : std::string());
    if (ledger.rows.empty()) {
        text(ui, ui.tr("ledger.empty"), TextStyle::small, Token::muted);
        return std::nullopt;
    }
    draw_ledger_rows(ui, ui.tr("ledger.so_far"), ledger.rows);
    text(ui, ui.tr("ledger.not_blood"), TextStyle::small, Token::muted);
    return std::nullopt;
}

}
