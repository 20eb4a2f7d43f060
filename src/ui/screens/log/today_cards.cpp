// What Today shows of the area log.
#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::log {

OptionalIntent draw_drinks_card(Ui& ui, app::log::DrinksCard const& drinks) {
    auto const scope = card(ui, "drinks", ui.tr("log.drinks"));
    auto total = amount_phrase(ui, drinks.total);
    if (drinks.at_least && !total.empty()) total = ui.tr("ledger.at_least", {{"amount", total}});
    if (!total.empty()) total = ui.tr("drinks.today", {{"amount", total}});
    {
        auto const line = row(ui, space::tight);
        heading(ui, 2, ui.tr("log.drinks"), TextStyle::heading);
        spacer(ui);
        if (!total.empty()) text(ui, total, TextStyle::small, Token::muted);
        if (icon_button(ui, "more", icons::plus, ui.tr("drinks.more"))) return app::Open{app::Screen::log};
    }
    {
        auto const tiles = wrap(ui, space::tight);
        int number = 0;
        for (auto const& add : drinks.adds) {
            auto const key = "drink" + std::to_string(number++);
            Tile const shown{key, line_icon(add.line), record_name(ui, add.line), amount_phrase(ui, add.line.amount),
                             ui.tr("drinks.add", {{"drink", record_phrase(ui, add.line)}})};
            if (tile(ui, shown)) return app::log::AddRecord{add.line.type, add.fields};
        }
    }
    if (drinks.pills.empty()) return std::nullopt;
    auto const pills = wrap(ui, space::tight);
    int number = 0;
    for (auto const& add : drinks.pills) {
        auto const key = "pill" + std::to_string(number++);
        Button pill{.key = key, .label = record_phrase(ui, add.line), .icon = icons::pill};
        pill.description = ui.tr("log.adds");
        if (button(ui, pill)) return app::log::AddRecord{add.line.type, add.fields};
    }
    return std::nullopt;
}

OptionalIntent draw_add_rows(Ui& ui) {
    auto const scope = list(ui, "add", ui.tr("title.log"));
    {
        auto const item = list_item(ui, "log", 1, 3);
        if (row_button(ui, {"log", ui.tr("title.log"), ui.tr("log.short"), icons::plus}))
            return app::Open{app::Screen::log};
    }
    divider(ui);
    {
        auto const item = list_item(ui, "check-in", 2, 3);
        if (row_button(ui, {"check-in", ui.tr("log.check_in"), ui.tr("log.check_in_short"), icons::moon}))
            return app::OpenCheckIn{};
    }
    divider(ui);
    auto const item = list_item(ui, "backup", 3, 3);
    if (row_button(ui, {"backup", ui.tr("backup.save"), ui.tr("backup.short"), icons::download_simple}))
        return app::SaveBackup{};
    return std::nullopt;
}

}
