#include "ui/icon_codes.h"
#include "ui/screens/core/lines.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::log {
namespace {

using app::log::LogView;
using app::log::QuickAdd;
using diary::RecordType;

OptionalIntent draw_when(Ui& ui, LogView const& view) {
    constexpr std::array<char const*, 5> keys{"now", "15", "30", "60", "night"};
    std::vector<Choice> options;
    options.reserve(keys.size());
    for (auto const* key : keys)
        options.push_back({key, ui.tr("when." + std::string(key)), Token::none});
    auto const lines = column(ui, space::tight);
    text(ui, ui.tr("when"), TextStyle::small, Token::muted);
    auto const chosen = choose(ui, {"when", ui.tr("when"), options, keys[static_cast<std::size_t>(view.when)]});
    if (!chosen) return std::nullopt;
    auto const at = std::find(keys.begin(), keys.end(), *chosen);
    return app::log::SetWhen{static_cast<app::log::When>(at - keys.begin())};
}

// Each button adds its record with one tap.
OptionalIntent draw_quick(Ui& ui, std::string_view group, std::vector<QuickAdd> const& adds) {
    if (adds.empty()) return std::nullopt;
    auto const line = wrap(ui, space::tight);
    int number = 0;
    for (auto const& add : adds) {
        Button quick{.key = {}, .label = record_phrase(ui, add.line)};
        quick.description = ui.tr("log.adds");
        std::string const key = std::string(group) + std::to_string(number++);
        quick.key = key;
        if (button(ui, quick)) return app::log::AddRecord{add.line.type, add.fields};
    }
    return std::nullopt;
}

bool has_item(LogView const& view, std::string_view what) {
    return std::any_of(view.items.begin(), view.items.end(), [&](auto const& item) { return item.what == what; });
}

OptionalIntent draw_items(Ui& ui, LogView const& view, std::string_view what) {
    if (!has_item(view, what)) return std::nullopt;
    auto const line = wrap(ui, space::tight);
    for (auto const& item : view.items) {
        if (item.what != what) continue;
        std::string const key = diary::to_string(item.id);
        if (button(ui, {.key = key, .label = item.name, .description = ui.tr("log.adds")}))
            return app::log::AddItem{item.id};
    }
    return std::nullopt;
}

OptionalIntent draw_new(Ui& ui, RecordType type, std::string const& what, std::string const& label) {
    std::string const key = "new-" + std::string(diary::word(type)) + what;
    if (button(ui, {.key = key, .label = label, .kind = ButtonKind::quiet, .icon = icons::plus}))
        return app::log::OpenNew{type, what};
    return std::nullopt;
}

OptionalIntent draw_exercises(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "exercises", ui.tr("log.exercise"));
    heading(ui, 2, ui.tr("log.exercise"), TextStyle::heading);
    if (auto wanted = draw_quick(ui, "exercise", view.exercises)) return wanted;
    auto const line = wrap(ui, space::tight);
    return draw_new(ui, RecordType::exercise, {}, ui.tr("log.new_exercise"));
}

OptionalIntent draw_drinks(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "drinks", ui.tr("log.drinks"));
    heading(ui, 2, ui.tr("log.drinks"), TextStyle::heading);
    if (auto wanted = draw_quick(ui, "drink", view.drinks)) return wanted;
    constexpr std::size_t few = 5;
    auto plain = view.plain_drinks;
    bool const all = view.all_drinks || view.drinks.empty();
    if (!view.all_drinks) plain.resize(std::min(plain.size(), all ? few : std::size_t{0}));
    if (auto wanted = draw_quick(ui, "plain", plain)) return wanted;
    if (auto wanted = draw_items(ui, view, "drink")) return wanted;
    auto const line = wrap(ui, space::tight);
    Button more{.key = "more-drinks", .label = ui.tr("log.all_drinks"), .kind = ButtonKind::quiet};
    more.icon = view.all_drinks ? icons::caret_up : icons::caret_down;
    more.expanded = view.all_drinks;
    if (button(ui, more)) return app::ToggleSection{std::string(app::log::fold_drinks)};
    return draw_new(ui, RecordType::item, "drink", ui.tr("log.own_drink"));
}

OptionalIntent draw_foods(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "foods", ui.tr("log.foods"));
    heading(ui, 2, ui.tr("log.foods"), TextStyle::heading);
    if (auto wanted = draw_quick(ui, "food", view.foods)) return wanted;
    if (auto wanted = draw_items(ui, view, "food")) return wanted;
    ui::Field const search{
        "food",    ui.tr("log.find_food"), view.food,
        view.food, InputKind::text,        ui.tr(view.no_foods_yet ? "log.foods_loading" : "log.find_food_hint"),
        {}};
    if (auto const typed = edit(ui, search); typed && typed->text != view.food) return app::log::TypeFood{typed->text};
    if (auto wanted = draw_quick(ui, "found", view.found_foods)) return wanted;
    if (!view.food.empty() && !view.no_foods_yet && view.found_foods.empty())
        status(ui, "no-food", ui.tr("log.no_food"), TextStyle::small, Token::muted);
    auto const line = wrap(ui, space::tight);
    return draw_new(ui, RecordType::item, "food", ui.tr("log.own_food"));
}

OptionalIntent draw_supplements(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "supplements", ui.tr("log.supplements"));
    heading(ui, 2, ui.tr("log.supplements"), TextStyle::heading);
    if (auto wanted = draw_quick(ui, "supplement", view.supplements)) return wanted;
    if (auto wanted = draw_items(ui, view, "supplement")) return wanted;
    if (view.supplements.empty()) {
        if (auto wanted = draw_quick(ui, "usual", view.plain_supplements)) return wanted;
    }
    auto const line = wrap(ui, space::tight);
    if (auto wanted = draw_new(ui, RecordType::intake, "supplement", ui.tr("log.new_supplement"))) return wanted;
    return draw_new(ui, RecordType::item, "supplement", ui.tr("log.own_supplement"));
}

OptionalIntent draw_medicines(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "medicines", ui.tr("log.medicines"));
    heading(ui, 2, ui.tr("log.medicines"), TextStyle::heading);
    text(ui, ui.tr("log.medicines_text"), TextStyle::small, Token::muted);
    if (auto wanted = draw_quick(ui, "medicine", view.medicines)) return wanted;
    auto const line = wrap(ui, space::tight);
    if (auto wanted = draw_new(ui, RecordType::intake, "medicine", ui.tr("log.new_taken"))) return wanted;
    return draw_new(ui, RecordType::medicine, {}, ui.tr("log.new_medicine"));
}

OptionalIntent draw_tags(Ui& ui, LogView const& view) {
    auto const scope = card(ui, "tags", ui.tr("log.tags"));
    heading(ui, 2, ui.tr("log.tags"), TextStyle::heading);
    text(ui, ui.tr("log.tags_text"), TextStyle::small, Token::muted);
    {
        auto const line = wrap(ui, space::tight);
        int number = 0;
        for (auto const& tag : view.tags) {
            std::string const key = "tag" + std::to_string(number++);
            if (button(ui, {.key = key, .label = tag, .description = ui.tr("log.adds")})) return app::log::AddTag{tag};
        }
    }
    ui::Field const field{"tag",
                          ui.tr("log.new_tag"),
                          view.tag,
                          view.tag,
                          InputKind::text,
                          ui.tr("log.new_tag_hint"),
                          view.tag_problem.empty() ? std::string() : ui.tr(view.tag_problem)};
    if (auto const typed = edit(ui, field); typed && typed->text != view.tag) return app::log::TypeTag{typed->text};
    if (view.tag.empty() || !view.tag_problem.empty()) return std::nullopt;
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "add-tag", .label = ui.tr("log.add_tag"), .icon = icons::plus}))
        return app::log::AddTag{view.tag.string()};
    return std::nullopt;
}

OptionalIntent draw_forms(Ui& ui) {
    struct Form {
        RecordType type;
        char const* key;
    };

    constexpr std::array<Form, 3> forms{
        {{RecordType::stretch, "stretch"}, {RecordType::blood_result, "blood_result"}, {RecordType::note, "note"}}};
    auto const scope = list(ui, "forms", ui.tr("log.forms"));
    constexpr int count = static_cast<int>(forms.size()) + 2;
    {
        auto const item = list_item(ui, "check-in", 1, count);
        if (row_button(ui, {"check-in", ui.tr("log.check_in"), ui.tr("log.check_in_short"), icons::moon}))
            return app::OpenCheckIn{};
    }
    int position = 1;
    for (auto const& form : forms) {
        divider(ui);
        auto const item = list_item(ui, form.key, ++position, count);
        std::string const key = form.key;
        if (row_button(ui, {key, ui.tr("log." + key), ui.tr("log." + key + "_short"), record_icon(form.type)}))
            return app::log::OpenNew{form.type, {}};
    }
    divider(ui);
    auto const item = list_item(ui, "cramp", count, count);
    if (row_button(ui, {"cramp", ui.tr("log.cramp"), ui.tr("log.cramp_short"), icons::lightning}))
        return app::AddPastCramp{};
    return std::nullopt;
}

OptionalIntent draw_added(Frame const& frame, LogView const& view) {
    if (view.added.empty()) return std::nullopt;
    Ui& ui = frame.ui;
    auto const block = column(ui, space::tight);
    heading(ui, 2, ui.tr("log.added"), TextStyle::small_strong);
    auto const scope = list(ui, "added", ui.tr("log.added"));
    int position = 0;
    for (auto const& line : view.added) {
        if (position > 0) divider(ui);
        std::string const key = diary::to_string(line.id);
        auto const item = list_item(ui, key, ++position, static_cast<int>(view.added.size()));
        if (row_button(ui, {key, record_phrase(ui, line), frame.dates(line.at, DateStyle::time), line_icon(line)}))
            return app::OpenRecord{line.id};
    }
    return std::nullopt;
}

}

OptionalIntent draw_log(Frame const& frame, LogView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("title.log"), TextStyle::display);
        text(ui, ui.tr("log.intro"), TextStyle::body, Token::muted);
    }
    if (view.loading) {
        status(ui, "loading", ui.tr("diary.loading"), TextStyle::body, Token::muted);
        return std::nullopt;
    }
    if (auto wanted = draw_when(ui, view)) return wanted;
    if (auto wanted = draw_added(frame, view)) return wanted;
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_drinks(ui, view)) return wanted;
    if (auto wanted = draw_forms(ui)) return wanted;
    if (auto wanted = draw_foods(ui, view)) return wanted;
    if (auto wanted = draw_exercises(ui, view)) return wanted;
    if (auto wanted = draw_supplements(ui, view)) return wanted;
    if (auto wanted = draw_medicines(ui, view)) return wanted;
    return draw_tags(ui, view);
}

}
