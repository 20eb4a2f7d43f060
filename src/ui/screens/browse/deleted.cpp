#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::browse {
namespace {

using app::browse::DeletedLine;
using app::browse::DeletedView;

OptionalIntent draw_line(Frame const& frame, DeletedLine const& deleted) {
    Ui& ui = frame.ui;
    Box box;
    box.gap = space::tight;
    box.pad = Edges::sides(space::card, space::snug);
    auto const inner = ui.open(std::move(box));
    auto const what = record_phrase(ui, deleted.line) + " · " + moment_phrase(frame, deleted.line.at);
    text(ui, what);
    text(ui, ui.tr("deleted.when", {{"when", moment_phrase(frame, deleted.deleted)}}), TextStyle::small, Token::muted);
    auto const line = wrap(ui, space::tight);
    Button const back{.key = "back",
                      .label = ui.tr("deleted.bring_back"),
                      .icon = icons::arrow_counter_clockwise,
                      .description = what};
    return button(ui, back) ? OptionalIntent(app::browse::BringBack{deleted.line.id}) : std::nullopt;
}

OptionalIntent draw_lines(Frame const& frame, DeletedView const& view) {
    Ui& ui = frame.ui;
    text(ui, ui.tr("deleted.about"));
    {
        auto const scope = list(ui, "deleted", ui.tr("title.deleted"));
        int position = 0;
        for (auto const& deleted : view.lines) {
            if (position > 0) divider(ui);
            auto const item =
                list_item(ui, diary::to_string(deleted.line.id), ++position, static_cast<int>(view.lines.size()));
            if (auto wanted = draw_line(frame, deleted)) return wanted;
        }
    }
    if (view.more && button(ui, {.key = "more", .label = ui.tr("deleted.more")})) return app::browse::ShowMoreDeleted{};
    return std::nullopt;
}

}

OptionalIntent draw_deleted(Frame const& frame, DeletedView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "more.title", app::Screen::more)) return wanted;
    heading(ui, 1, ui.tr("title.deleted"), TextStyle::display);
    if (!view.loading && !view.lines.empty()) return draw_lines(frame, view);
    status(ui, "none", ui.tr(view.loading ? "diary.loading" : "deleted.none"), TextStyle::body, Token::muted);
    return std::nullopt;
}

}
