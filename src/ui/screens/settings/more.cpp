#include "app/core/form_fields.h"
#include "ui/icon_codes.h"
#include "ui/screens/core/fold.h"
#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <span>

namespace unknot::ui::settings {
namespace {

OptionalIntent draw_data(Ui& ui, app::settings::MoreView const& view) {
    auto const scope = card(ui, "data", ui.tr("more.data"));
    heading(ui, 2, ui.tr("more.data"), TextStyle::heading);
    text(ui, ui.tr("more.records", {{"n", std::to_string(view.records)}}));
    auto const& persisted = view.environment.persisted;
    if (persisted) text(ui, ui.tr(*persisted ? "more.kept" : "more.may_be_removed"), TextStyle::small, Token::muted);
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "backup", .label = ui.tr("backup.save"), .icon = icons::download_simple}))
        return app::SaveBackup{};
    if (button(ui, {.key = "restore", .label = ui.tr("restore.choose"), .icon = icons::upload_simple}))
        return app::ChooseBackup{};
    return std::nullopt;
}

struct PageRow {
    char const *key, *title, *detail, *icon;
    app::Intent opens;
};

OptionalIntent draw_pages(Ui& ui) {
    PageRow const pages[] = {
        {"deleted", "title.deleted", "deleted.short", icons::trash, app::Open{app::Screen::deleted}},
        {"records", "title.data", "data.short", icons::floppy_disk, app::Open{app::Screen::data}},
        {"report", "title.report", "more.report_short", icons::first_aid_kit, app::Open{app::Screen::report}},
        {"reminders", "title.reminders", "more.reminders_short", icons::clock, app::Open{app::Screen::reminders}},
        {"plan", "title.share", "share.short", icons::share_network, app::OpenShare{}}};
    auto const scope = list(ui, "pages", ui.tr("more.pages"));
    int position = 0;
    for (auto const& page : pages) {
        if (position > 0) divider(ui);
        auto const item = list_item(ui, page.key, ++position, static_cast<int>(std::size(pages)));
        if (row_button(ui, {page.key, ui.tr(page.title), ui.tr(page.detail), page.icon})) return page.opens;
    }
    return std::nullopt;
}

OptionalIntent draw_appearance(Ui& ui, app::settings::MoreView const& view) {
    auto const scope = card(ui, "theme", ui.tr("more.theme"));
    heading(ui, 2, ui.tr("more.theme"), TextStyle::heading);
    auto const themes = word_choices(ui, diary::Field::settings_theme);
    if (auto const theme = choose(ui, {"theme", ui.tr("more.theme"), themes, view.theme}))
        return app::settings::SetTheme{*theme};
    return std::nullopt;
}

// The choice of a number of the settings, each with its words.
OptionalIntent draw_numbers(Ui& ui, app::settings::MoreView const& view, diary::Field field, std::int64_t chosen,
                            std::span<std::int64_t const> numbers, std::string const& title) {
    std::vector<Choice> options;
    options.reserve(numbers.size());
    for (auto const number : numbers) {
        auto const key = std::to_string(number);
        auto const word = std::string(title).append(".").append(key);
        options.push_back({key, ui.tr(word), Token::none});
    }
    text(ui, ui.tr(title), TextStyle::small, Token::muted);
    auto const answer = choose(ui, {title, ui.tr(title), options, std::to_string(chosen)});
    if (!answer) return std::nullopt;
    auto const at = std::find_if(numbers.begin(), numbers.end(),
                                 [&](std::int64_t number) { return std::to_string(number) == *answer; });
    return app::SetNumber{view.settings, field, *at};
}

OptionalIntent draw_reading(Ui& ui, app::settings::MoreView const& view) {
    constexpr std::array<std::int64_t, 4> sizes = {100, 125, 150, 200};
    constexpr std::array<std::int64_t, 5> hours = {0, 180, 240, 300, 360};   // minutes after midnight
    auto const scope = card(ui, "reading", ui.tr("more.reading"));
    heading(ui, 2, ui.tr("more.reading"), TextStyle::heading);
    if (auto wanted = draw_numbers(ui, view, diary::Field::settings_text_size, view.text_size, sizes, "text_size"))
        return wanted;
    if (auto wanted =
            draw_numbers(ui, view, diary::Field::settings_day_start, view.day_start.count, hours, "day_start"))
        return wanted;
    text(ui, ui.tr("more.day_start_text"), TextStyle::small, Token::muted);
    return std::nullopt;
}

OptionalIntent draw_units(Ui& ui, app::settings::MoreView const& view) {
    auto const scope = card(ui, "units", ui.tr("more.units"));
    heading(ui, 2, ui.tr("more.units"), TextStyle::heading);
    for (auto const& [field, word] : view.units) {
        std::string const key(diary::row(field).name);
        text(ui, ui.tr(key), TextStyle::small, Token::muted);
        if (auto const chosen = choose(ui, {key, ui.tr(key), word_choices(ui, field), word}))
            return app::SetWord{view.settings, field, *chosen};
    }
    return std::nullopt;
}

OptionalIntent draw_today_choice(Ui& ui, app::settings::MoreView const& view) {
    constexpr auto field = diary::Field::settings_today_hidden;
    auto const scope = card(ui, "today-cards", ui.tr("more.today"));
    heading(ui, 2, ui.tr("more.today"), TextStyle::heading);
    auto const options = word_choices(ui, field);
    std::vector<std::string> shown;
    for (auto const& option : options)
        if (std::find(view.hidden_cards.begin(), view.hidden_cards.end(), option.key) == view.hidden_cards.end())
            shown.push_back(option.key);
    auto const tapped = choose_any(ui, {"cards", ui.tr("more.today"), options, shown});
    if (!tapped) return std::nullopt;
    return app::SetWords{view.settings, field, app::toggled(view.hidden_cards, *tapped)};
}

OptionalIntent draw_install(Ui& ui, app::settings::MoreView const& view) {
    auto const scope = card(ui, "offline", ui.tr("more.offline"));
    heading(ui, 2, ui.tr("more.offline"), TextStyle::heading);
    text(ui, ui.tr(view.environment.offline_ready ? "more.offline_ready" : "more.offline_not_ready"));
    if (view.environment.installed) {
        text(ui, ui.tr("more.installed"), TextStyle::small, Token::muted);
    } else if (view.environment.can_install) {
        if (button(ui, {.key = "install", .label = ui.tr("more.install"), .icon = icons::download_simple}))
            return app::Install{};
    } else {
        text(ui, ui.tr("more.how_to_install"), TextStyle::small, Token::muted);
    }
    return std::nullopt;
}

void draw_about(Ui& ui, app::settings::MoreView const& view) {
    {
        auto const scope = card(ui, "privacy", ui.tr("more.privacy"));
        heading(ui, 2, ui.tr("more.privacy"), TextStyle::heading);
        text(ui, ui.tr("more.privacy_text"));
    }
    auto const scope = card(ui, "about", ui.tr("more.about"));
    heading(ui, 2, ui.tr("more.about"), TextStyle::heading);
    text(ui, ui.tr("more.about_text"));
    text(ui, ui.tr("more.version", {{"version", view.version}}), TextStyle::small, Token::muted);
    link(ui, "licences", ui.tr("more.licences"), "licences.txt");
}

// Asked twice, and a backup is offered first.
OptionalIntent draw_erase(Ui& ui, app::settings::MoreView const& view) {
    auto const scope = card(ui, "erase-all", ui.tr("erase.title"));
    if (auto wanted = draw_fold(ui, std::string(app::settings::fold_erase), view.erase_open, ui.tr("erase.title")))
        return wanted;
    if (!view.erase_open) return std::nullopt;
    text(ui, ui.tr("erase.text"));
    if (button(ui, {.key = "backup", .label = ui.tr("backup.save"), .icon = icons::download_simple}))
        return app::SaveBackup{};
    app::ToggleSection const ask{std::string(app::settings::fold_erase_sure)};
    if (!view.erase_asked) {
        Button const first{.key = "first", .label = ui.tr("erase.ask"), .kind = ButtonKind::warm, .icon = icons::trash};
        return button(ui, first) ? OptionalIntent(ask) : std::nullopt;
    }
    notice(ui, "sure", NoticeKind::caution, ui.tr("erase.sure", {{"n", std::to_string(view.records)}}));
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "keep", .label = ui.tr("erase.keep")})) return ask;
    if (button(ui, {.key = "for-good", .label = ui.tr("erase.do"), .kind = ButtonKind::danger}))
        return app::settings::EraseAll{};
    return std::nullopt;
}

}

OptionalIntent draw_news(Ui& ui, std::vector<std::string> const& lines) {
    auto const scope = card(ui, "news", ui.tr("news.title"));
    heading(ui, 2, ui.tr("news.title"), TextStyle::heading);
    for (auto const& line : lines)
        text(ui, line);
    if (button(ui, {.key = "read", .label = ui.tr("news.read"), .kind = ButtonKind::secondary}))
        return app::settings::CloseNews{};
    return std::nullopt;
}

OptionalIntent draw_sample(Ui& ui) {
    OptionalIntent wanted;
    notice(ui, "sample", NoticeKind::info, ui.tr("sample.text"), [&] {
        auto const line = wrap(ui, space::tight);
        if (button(ui, {.key = "throw-away", .label = ui.tr("sample.throw_away"), .icon = icons::trash}))
            wanted = app::settings::EraseAll{};
    });
    return wanted;
}

OptionalIntent draw_more(Frame const& frame, app::settings::MoreView const& view) {
    Ui& ui = frame.ui;
    heading(ui, 1, ui.tr("more.title"), TextStyle::display);
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_data(ui, view)) return wanted;
    if (auto wanted = draw_pages(ui)) return wanted;
    if (auto wanted = draw_appearance(ui, view)) return wanted;
    if (auto wanted = draw_reading(ui, view)) return wanted;
    if (auto wanted = draw_today_choice(ui, view)) return wanted;
    if (auto wanted = draw_units(ui, view)) return wanted;
    if (auto wanted = draw_install(ui, view)) return wanted;
    draw_about(ui, view);
    return draw_erase(ui, view);
}

}
