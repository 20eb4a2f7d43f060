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

OptionalIntent draw_words(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    auto const field = view.form.field;
    auto options = word_choices(ui, field);
    if (auto const only = view.form.only; !only.empty())
        std::erase_if(options, [&](Choice const& option) { return !app::is_among(only, option.key); });
    std::erase_if(options, [&](Choice const& option) { return app::is_among(view.left_out, option.key); });
    if (diary::row(field).kind == diary::Kind::choices) {
        if (auto const word = choose_any(ui, {key_of(view), label, options, view.chosen}))
            return app::SetWords{id, field, app::toggled(view.chosen, *word)};
        return std::nullopt;
    }
    if (auto const word = choose(ui, {key_of(view), label, options, first_of(view.chosen)}))
        return app::SetWord{id, field, *word};
    return std::nullopt;
}

OptionalIntent draw_scale(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    auto const& row = diary::row(view.form.field);
    auto const options = number_choices(static_cast<int>(row.low), static_cast<int>(row.high));
    if (auto const number = choose(ui, {key_of(view), label, options, first_of(view.chosen), ChoiceLayout::numbers}))
        return app::SetNumber{id, view.form.field, std::stoi(*number)};
    return std::nullopt;
}

OptionalIntent draw_yes_no(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    std::array<Choice, 2> const options{
        {{"yes", ui.tr("answer.yes"), Token::none}, {"no", ui.tr("answer.no"), Token::none}}};
    if (auto const answer = choose(ui, {key_of(view), label, options, first_of(view.chosen)}))
        return app::SetFlag{id, view.form.field, *answer == "yes"};
    return std::nullopt;
}

OptionalIntent draw_length(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    std::vector<Choice> options;
    for (int const seconds : view.form.amounts) {
        auto const key = std::to_string(seconds);
        options.push_back({key, ui.tr("length." + key), Token::none});
    }
    options.push_back({"unknown", ui.tr("length.unknown"), Token::none});
    auto const chosen = choose(ui, {key_of(view), label, options, first_of(view.chosen).value_or("unknown")});
    if (!chosen) return std::nullopt;
    if (*chosen == "unknown") return app::SetNumber{id, view.form.field, std::nullopt};
    return app::SetNumber{id, view.form.field, std::stoi(*chosen)};
}

// Contains the length, as it may not be among the chips.
std::string shown_label(Ui const& ui, FieldView const& view, std::string const& label) {
    if (view.form.input != Input::length || view.chosen.empty()) return label;
    return ui.tr("length.label",
                 {{"label", label}, {"length", duration_phrase(ui, Seconds{std::stoi(view.chosen.front())})}});
}

}

std::string label_key(FieldView const& view) { return "field." + key_of(view); }

OptionalIntent draw_choice_field(Ui& ui, diary::RecordId const& id, FieldView const& view, std::string const& label) {
    text(ui, shown_label(ui, view, label), TextStyle::small, Token::muted);
    switch (view.form.input) {
    case Input::words: return draw_words(ui, id, view, label);
    case Input::scale: return draw_scale(ui, id, view, label);
    case Input::yes_no: return draw_yes_no(ui, id, view, label);
    case Input::length: return draw_length(ui, id, view, label);
    case Input::number:
    case Input::text:
    case Input::long_text:
    case Input::day:
    case Input::clock: break;
    }
    return std::nullopt;
}

}
