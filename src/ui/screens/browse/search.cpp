#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::browse {
namespace {

using app::browse::SearchView;

OptionalIntent draw_query(Ui& ui, SearchView const& view) {
    ui::Field const field{"text",          ui.tr("search.text"), view.text, view.text,
                          InputKind::text, ui.tr("search.hint"), {}};
    if (auto const typed = edit(ui, field); typed && typed->text != view.text)
        return app::browse::TypeSearch{typed->text};
    std::vector<Choice> options;
    std::vector<std::string> selected;
    for (auto const& [type, wanted] : view.types) {
        std::string const key(diary::word(type));
        options.push_back({key, ui.tr("types." + key), Token::none});
        if (wanted) selected.push_back(key);
    }
    if (auto const toggled = choose_any(ui, {"types", ui.tr("search.types"), options, selected}))
        return app::browse::ToggleType{*diary::type_from_word(*toggled)};
    return std::nullopt;
}

std::string detail_of(Frame const& frame, app::browse::FoundLine const& found) {
    auto when = moment_phrase(frame, found.line.at);
    if (found.line.in_future) when += " · " + frame.ui.tr("diary.ahead");
    return found.excerpt.empty() || found.excerpt == found.line.text ? when : when + " · " + found.excerpt;
}

OptionalIntent draw_found(Frame const& frame, SearchView const& view) {
    Ui& ui = frame.ui;
    if (view.found.empty()) {
        status(ui, "none", ui.tr("search.none"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    {
        auto const scope = list(ui, "found", ui.tr("search.found"));
        int position = 0;
        for (auto const& found : view.found) {
            if (position > 0) divider(ui);
            std::string const key = diary::to_string(found.line.id);
            auto const item = list_item(ui, key, ++position, static_cast<int>(view.found.size()));
            if (row_button(ui, {key, record_phrase(ui, found.line), detail_of(frame, found), line_icon(found.line)}))
                return app::OpenRecord{found.line.id};
        }
    }
    if (view.more && button(ui, {.key = "more", .label = ui.tr("search.more")})) return app::browse::ShowMoreFound{};
    return std::nullopt;
}

}

OptionalIntent draw_search(Frame const& frame, SearchView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "diary.title", app::Screen::diary)) return wanted;
    heading(ui, 1, ui.tr("title.search"), TextStyle::display);
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (auto wanted = draw_query(ui, view)) return wanted;
    return view.asked ? draw_found(frame, view) : std::nullopt;
}

}
