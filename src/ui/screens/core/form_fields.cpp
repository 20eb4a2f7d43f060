#include "ui/screens/core/form_fields.h"

#include "ui/screens/core/phrases.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace unknot::ui {
namespace {

using app::FieldView;
using app::Input;

std::string key_of(FieldView const& view) { return std::string(diary::row(view.form.field).name); }

std::optional<std::string> first_of(std::vector<std::string> const& chosen) {
    return chosen.empty() ? std::nullopt : std::optional(chosen.front());
}

// A choice that is tapped again is taken back.
bool takes_back(FieldView const& view, std::string const& key) { return !view.offered && first_of(view.chosen) == key; }

OptionalIntent draw_words(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    auto const field = view.form.field;
    auto options = word_choices(ui, field);
    if (auto const only = view.form.only; !only.empty())
        std::erase_if(options, [&](Choice const& option) { return !app::is_among(only, option.key); });
    std::erase_if(options, [&](Choice const& option) {
        bool const chosen = std::find(view.chosen.begin(), view.chosen.end(), option.key) != view.chosen.end();
        return !chosen && app::is_among(view.left_out, option.key);
    });
    if (diary::row(field).kind == diary::Kind::choices) {
        if (auto const word = choose_any(ui, {key_of(view), label, options, view.chosen}))
            return app::SetWords{id, field, app::toggled(view.chosen, *word)};
        return std::nullopt;
    }
    if (auto const word = choose(ui, {key_of(view), label, options, first_of(view.chosen)}))
        return app::SetWord{id, field, takes_back(view, *word) ? std::string() : *word};
    return std::nullopt;
}

OptionalIntent draw_scale(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    auto const& row = diary::row(view.form.field);
    auto const options = number_choices(static_cast<int>(row.low), static_cast<int>(row.high));
    if (auto const number = choose(ui, {key_of(view), label, options, first_of(view.chosen), ChoiceLayout::numbers}))
        return tapped_number(id, view, *number);
    return std::nullopt;
}

OptionalIntent draw_yes_no(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    std::array<Choice, 2> const options{
        {{"no", ui.tr("answer.no"), Token::none}, {"yes", ui.tr("answer.yes"), Token::none}}};
    auto const answer = choose(ui, {key_of(view), label, options, first_of(view.chosen)});
    if (!answer) return std::nullopt;
    if (takes_back(view, *answer)) return app::SetFlag{id, view.form.field, std::nullopt};
    return app::SetFlag{id, view.form.field, *answer == "yes"};
}

OptionalIntent draw_length(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    std::vector<Choice> options;
    for (int const seconds : view.form.amounts) {
        auto const key = std::to_string(seconds);
        options.push_back({key, ui.tr("length." + key), Token::none});
    }
    if (auto const chosen = choose(ui, {key_of(view), label, options, first_of(view.chosen)}))
        return tapped_number(id, view, *chosen);
    return std::nullopt;
}

// Contains the length, as it may not be among the chips.
std::string shown_label(Ui const& ui, FieldView const& view, std::string const& label) {
    if (view.form.input != Input::length || view.chosen.empty()) return label;
    return ui.tr("length.label",
                 {{"label", label}, {"length", duration_phrase(ui, Seconds{std::stoi(view.chosen.front())})}});
}

}

std::string label_key(FieldView const& view) { return "field." + key_of(view); }

app::SetNumber tapped_number(diary::RecordId const& id, FieldView const& view, std::string const& key) {
    if (takes_back(view, key)) return {id, view.form.field, std::nullopt};
    return {id, view.form.field, std::stoi(key)};
}

OptionalIntent draw_choice_field(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    text(ui, shown_label(ui, view, label), TextStyle::small, Token::muted);
    return draw_choices(ui, id, view, label);
}

OptionalIntent draw_choices(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    switch (view.form.input) {
    case Input::words: return draw_words(ui, id, view, label);
    case Input::scale: return draw_scale(ui, id, view, label);
    case Input::yes_no: return draw_yes_no(ui, id, view, label);
    case Input::length: return draw_length(ui, id, view, label);
    case Input::colours:
    case Input::steps:
    case Input::number:
    case Input::text:
    case Input::long_text:
    case Input::day:
    case Input::clock: break;
    }
    return std::nullopt;
}

}
