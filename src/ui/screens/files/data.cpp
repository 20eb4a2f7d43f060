#include "ui/icon_codes.h"
#include "ui/screens/core/way_back.h"
#include "ui/screens/files/passphrase.h"
#include "ui/screens/files/progress.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::files {
namespace {

std::string age_of_backup(Ui const& ui, app::files::DataView const& view) {
    if (!view.days_since_backup) return ui.tr("data.backup_never");
    if (*view.days_since_backup == 0) return ui.tr("data.backup_today");
    return ui.tr("data.backup_days", {{"n", std::to_string(*view.days_since_backup)}});
}

OptionalIntent draw_backup(Ui& ui, app::files::DataView const& view) {
    auto const scope = card(ui, "backup", ui.tr("data.backup"));
    heading(ui, 2, ui.tr("data.backup"), TextStyle::heading);
    status(ui, "age", age_of_backup(ui, view), TextStyle::body, Token::ink);
    text(ui, ui.tr("data.backup_text"), TextStyle::small, Token::muted);
    if (view.progress) {
        draw_progress(ui, *view.progress);
        return draw_stop(ui, *view.progress);
    }
    Button save{.key = "save", .label = ui.tr("backup.save"), .kind = ButtonKind::primary};
    save.icon = icons::download_simple;
    save.disabled = view.loading;
    if (button(ui, save)) return app::SaveBackup{};
    if (button(ui, {.key = "restore", .label = ui.tr("restore.choose"), .icon = icons::upload_simple}))
        return app::ChooseBackup{};
    if (view.unreadable == 0) return std::nullopt;
    Button open{.key = "unreadable", .label = ui.tr("data.unreadable", {{"n", std::to_string(view.unreadable)}})};
    return button(ui, open) ? OptionalIntent(app::Open{app::Screen::unreadable}) : std::nullopt;
}

OptionalIntent draw_locked(Ui& ui, app::files::DataView const& view) {
    auto const scope = card(ui, "locked", ui.tr("data.locked"));
    heading(ui, 2, ui.tr("data.locked"), TextStyle::heading);
    text(ui, ui.tr("data.locked_text"));
    if (auto wanted = draw_passphrase(ui, view.lock, "lock.hint", "lock.working")) return wanted;
    Button save{.key = "save", .label = ui.tr("lock.save"), .icon = icons::lock};
    save.disabled = view.loading || view.progress || view.lock.working || !view.lock.long_enough;
    if (button(ui, save)) return app::files::SaveLockedBackup{};
    text(ui, ui.tr("data.locked_limits"), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_tables(Ui& ui, app::files::DataView const& view) {
    auto const both = column(ui, space::snug);
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 2, ui.tr("data.tables"), TextStyle::heading);
        text(ui, ui.tr("data.tables_text"), TextStyle::small, Token::muted);
    }
    auto const scope = list(ui, "tables", ui.tr("data.tables"));
    int const count = static_cast<int>(view.types.size()) + 1;
    int position = 0;
    for (auto const& [type, rows] : view.types) {
        std::string const key(diary::word(type));
        auto const item = list_item(ui, key, ++position, count);
        if (row_button(ui, {key, ui.tr("type." + key), ui.tr("data.rows", {{"n", std::to_string(rows)}}),
                            icons::download_simple}))
            return app::files::SaveTable{type};
    }
    auto const item = list_item(ui, "columns", ++position, count);
    if (row_button(ui, {"columns", ui.tr("data.columns"), ui.tr("data.columns_detail"), icons::question}))
        return app::files::SaveColumns{};
    return std::nullopt;
}

OptionalIntent draw_take_in(Ui& ui) {
    auto const scope = card(ui, "take_in", ui.tr("data.take_in"));
    heading(ui, 2, ui.tr("data.take_in"), TextStyle::heading);
    text(ui, ui.tr("data.take_in_text"));
    if (button(ui, {.key = "choose", .label = ui.tr("data.choose_table"), .icon = icons::upload_simple}))
        return app::files::ChooseTable{};
    return std::nullopt;
}

}

OptionalIntent draw_data(Frame const& frame, app::files::DataView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "more.title", app::Screen::more)) return wanted;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.data"), TextStyle::display);
        text(ui, ui.tr("more.records", {{"n", std::to_string(view.records)}}), TextStyle::body, Token::muted);
        text(ui, ui.tr(view.persisted ? "more.kept" : "more.may_be_removed"), TextStyle::small, Token::muted);
    }
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_backup(ui, view)) return wanted;
    if (auto wanted = draw_locked(ui, view)) return wanted;
    if (auto wanted = draw_tables(ui, view)) return wanted;
    return draw_take_in(ui);
}

}
