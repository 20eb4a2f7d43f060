#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/nights/entry.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/long_list.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::nights {
namespace {

using app::nights::DiaryView;

OptionalIntent draw_ways(Ui& ui, DiaryView const& view) {
    if (!view.kinds.empty() && icon_button(ui, "select", icons::check, ui.tr("diary.select")))
        return app::nights::Select{true};
    if (icon_button(ui, "day", icons::notebook, ui.tr("diary.today"))) return app::Open{app::Screen::day};
    if (!view.kinds.empty() && !view.searching &&
        icon_button(ui, "search", icons::magnifying_glass, ui.tr("search.open")))
        return app::nights::Search{true};
    if (icon_button(ui, "calendar", icons::calendar_blank, ui.tr("title.calendar")))
        return app::Open{app::Screen::calendar};
    return std::nullopt;
}

OptionalIntent draw_top(Ui& ui, DiaryView const& view) {
    // With large text the icons stand below.
    auto const line = ui.scale() > 1.25F ? wrap(ui, space::tight) : row(ui, 0);
    {
        Box words;
        words.grow = 1;
        auto const lines = ui.open(std::move(words));
        heading(ui, 1, ui.tr("diary.title"), TextStyle::display);
    }
    return view.loading || view.selecting ? std::nullopt : draw_ways(ui, view);
}

OptionalIntent draw_search(Ui& ui, DiaryView const& view) {
    auto const line = row(ui, space::tight);
    {
        Box words;
        words.grow = 1;
        auto const field = ui.open(std::move(words));
        ui::Field const typed{"text",          ui.tr("search.text"), view.search, view.search,
                              InputKind::text, ui.tr("search.hint"), {}};
        if (auto const event = edit(ui, typed); event && event->text != view.search)
            return app::nights::TypeSearch{event->text};
    }
    return icon_button(ui, "close", icons::x, ui.tr("search.close")) ? OptionalIntent(app::nights::Search{false})
                                                                     : std::nullopt;
}

OptionalIntent draw_kinds(Ui& ui, DiaryView const& view) {
    std::vector<Choice> options;
    std::string selected;
    for (auto const& [kind, word] : app::nights::kinds) {
        if (std::find(view.kinds.begin(), view.kinds.end(), kind) == view.kinds.end()) continue;
        options.push_back({std::string(word), ui.tr("diary.kind." + std::string(word)), Token::none});
        if (kind == view.kind) selected = word;
    }
    constexpr std::size_t worth_choosing = 3;   // with `all`: two kinds
    if (options.size() < worth_choosing) return std::nullopt;
    auto const chosen = choose(ui, {"kinds", ui.tr("diary.kinds"), options, selected});
    for (auto const& [kind, word] : app::nights::kinds)
        if (chosen == word) return app::nights::ShowKind{kind};
    return std::nullopt;
}

OptionalIntent draw_entries(Frame const& frame, DiaryView const& view) {
    auto const& entries = *view.entries;
    auto const size = entry_size(frame.ui);
    std::vector<float> bottoms;
    bottoms.reserve(entries.size());
    float bottom = 0;
    for (auto const& entry : entries)
        bottoms.push_back(bottom += size.entry + (entry.head ? size.head : 0));
    OptionalIntent wanted;
    auto const count = static_cast<int>(entries.size());
    long_list(frame.ui, {"entries", frame.ui.tr("diary.title"), bottoms}, [&](std::size_t row) {
        auto did = draw_entry(frame, view, entries[row], size, {static_cast<int>(row) + 1, count});
        if (did) wanted = std::move(did);
    });
    return wanted;
}

OptionalIntent draw_empty(Ui& ui) {
    auto const scope = card(ui, "empty", ui.tr("diary.empty_title"));
    heading(ui, 2, ui.tr("diary.empty_title"), TextStyle::heading);
    text(ui, ui.tr("diary.empty"), TextStyle::body, Token::muted);
    return std::nullopt;
}

}

OptionalIntent draw_diary(Frame const& frame, DiaryView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_top(ui, view)) return wanted;
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (view.searching) {
        if (auto wanted = draw_search(ui, view)) return wanted;
    }
    if (view.kinds.empty()) return draw_empty(ui);
    if (auto wanted = draw_kinds(ui, view)) return wanted;
    if (view.entries->empty()) {
        status(ui, "none", ui.tr("search.none"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    return draw_entries(frame, view);
}

OptionalIntent draw_bar(Frame const& frame, DiaryView const& view) {
    Ui& ui = frame.ui;
    auto const line = row(ui, space::snug);
    if (!view.selecting) {
        Button const add{
            .key = "add", .label = ui.tr("diary.add"), .kind = ButtonKind::primary, .icon = icons::plus, .grow = 1};
        return button(ui, add) ? OptionalIntent(app::Open{app::Screen::log}) : std::nullopt;
    }
    if (button(ui, {.key = "stop", .label = ui.tr("diary.select_none")})) return app::nights::Select{false};
    Button remove{.key = "delete", .kind = ButtonKind::danger, .icon = icons::trash, .grow = 1};
    remove.disabled = view.chosen.empty();
    remove.label = remove.disabled ? ui.tr("diary.delete_none")
                                   : ui.tr("diary.delete", {{"n", std::to_string(view.chosen.size())}});
    return button(ui, remove) ? OptionalIntent(app::nights::DeleteChosen{}) : std::nullopt;
}

}
