#include "base/typed_number.h"
#include "ui/icon_codes.h"
#include "ui/notices.h"
#include "ui/screens/core/clock_question.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <array>

namespace unknot::ui::log {
namespace {

using app::Input;
using app::log::RecordField;
using app::log::RecordFormView;

std::string key_of(diary::Field field) { return std::string(diary::row(field).name); }

std::string label_of(Ui const& ui, RecordField const& field) {
    std::string label = ui.tr("field." + key_of(field.form.field));
    if (field.unit.empty() || field.unit == "unit.number") return label;
    std::string unit = ui.tr(field.unit, {{"n", ""}});   // the unit without a number
    unit.erase(0, unit.find_first_not_of(' '));
    return ui.tr("form.label_unit", {{"label", label}, {"unit", unit}});
}

Wanted draw_words(Ui& ui, RecordFormView const& view, RecordField const& field) {
    auto const key = key_of(field.form.field);
    auto const label = label_of(ui, field);
    auto const options = word_choices(ui, field.form.field);
    text(ui, label, TextStyle::small, Token::muted);
    if (diary::row(field.form.field).kind == diary::Kind::choices) {
        if (auto const toggled = choose_any(ui, {key, label, options, field.chosen}))
            return app::ToggleWord{view.id, field.form.field, *toggled};
        return std::nullopt;
    }
    std::optional<std::string> selected;
    if (!field.chosen.empty()) selected = field.chosen.front();
    if (auto const chosen = choose(ui, {key, label, options, selected}))
        return app::SetWord{view.id, field.form.field, *chosen};
    return std::nullopt;
}

Wanted draw_scale(Ui& ui, RecordFormView const& view, RecordField const& field) {
    auto const& row = diary::row(field.form.field);
    auto const label = label_of(ui, field);
    text(ui, label, TextStyle::small, Token::muted);
    std::optional<std::string> selected;
    if (!field.chosen.empty()) selected = field.chosen.front();
    auto const options = number_choices(static_cast<int>(row.low), static_cast<int>(row.high));
    if (auto const chosen = choose(ui, {key_of(field.form.field), label, options, selected, ChoiceLayout::numbers}))
        return app::SetNumber{view.id, field.form.field, std::stoi(*chosen)};
    return std::nullopt;
}

Wanted draw_yes_no(Ui& ui, RecordFormView const& view, RecordField const& field) {
    auto const label = label_of(ui, field);
    text(ui, label, TextStyle::small, Token::muted);
    std::array<Choice, 2> const options{
        {{"yes", ui.tr("answer.yes"), Token::none}, {"no", ui.tr("answer.no"), Token::none}}};
    std::optional<std::string> selected;
    if (!field.chosen.empty()) selected = field.chosen.front();
    if (auto const chosen = choose(ui, {key_of(field.form.field), label, options, selected}))
        return app::SetFlag{view.id, field.form.field, *chosen == "yes"};
    return std::nullopt;
}

Wanted draw_amounts(Ui& ui, RecordFormView const& view, RecordField const& field) {
    if (field.amounts.empty()) return std::nullopt;
    std::vector<Choice> options;
    std::optional<std::string> selected;
    for (std::size_t i = 0; i < field.amounts.size(); ++i) {
        auto const key = std::to_string(field.form.amounts[i]);
        options.push_back({key, amount_phrase(ui, field.amounts[i]), Token::none});
        if (field.amounts[i].number == field.value) selected = key;
    }
    auto const chosen = choose(
        ui, {"amounts-" + key_of(field.form.field), ui.tr("field." + key_of(field.form.field)), options, selected});
    if (!chosen) return std::nullopt;
    return app::log::TapAmount{view.id, field.form.field, std::stoi(*chosen)};
}

InputKind input_of(Input input) {
    switch (input) {
    case Input::number: return InputKind::number;
    case Input::day: return InputKind::date;
    case Input::clock: return InputKind::time;
    case Input::long_text: return InputKind::multiline;
    case Input::text:
    case Input::words:
    case Input::scale:
    case Input::yes_no: break;
    }
    return InputKind::text;
}

Wanted draw_questions(Frame const& frame, RecordFormView const& view, std::string_view field) {
    for (auto const& question : view.questions)
        if (question.field == field)
            if (auto wanted = draw_clock_question(frame, view.id, question)) return wanted;
    return std::nullopt;
}

Wanted draw_typed(Frame const& frame, RecordFormView const& view, RecordField const& field) {
    Ui& ui = frame.ui;
    auto const key = key_of(field.form.field);
    auto const label = label_of(ui, field);
    ui::Field const typed{key,
                          label,
                          field.value,
                          field.shown,
                          input_of(field.form.input),
                          field.value.empty() ? ui.tr("entry.not_known") : std::string(),
                          field.problem.empty() ? std::string() : ui.tr(field.problem)};
    if (auto const event = edit(ui, typed))
        return app::log::TypeField{view.id, field.form.field, event->text, event->left};
    if (auto wanted = draw_questions(frame, view, key)) return wanted;
    return draw_amounts(ui, view, field);
}

Wanted draw_field(Frame const& frame, RecordFormView const& view, RecordField const& field) {
    Ui& ui = frame.ui;
    switch (field.form.input) {
    case Input::words: return draw_words(ui, view, field);
    case Input::scale: return draw_scale(ui, view, field);
    case Input::yes_no: return draw_yes_no(ui, view, field);
    case Input::number:
    case Input::text:
    case Input::long_text:
    case Input::day:
    case Input::clock: break;
    }
    return draw_typed(frame, view, field);
}

Wanted draw_moment(Frame const& frame, RecordFormView const& view) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "when", ui.tr("entry.when"));
    heading(ui, 2, ui.tr("entry.when"), TextStyle::heading);
    auto const problem = [&](std::string const& key) { return key.empty() ? std::string() : ui.tr(key); };
    ui::Field const date{"date",
                         ui.tr("entry.date"),
                         view.date,
                         view.date_problem.empty() ? frame.dates(view.at, DateStyle::day) : view.date,
                         InputKind::date,
                         {},
                         problem(view.date_problem)};
    if (auto const typed = edit(ui, date))
        return app::log::TypeMoment{view.id, app::Text::date, typed->text, typed->left};
    if (auto wanted = draw_questions(frame, view, "date")) return wanted;
    ui::Field const start{"start", ui.tr("entry.start"),       view.start, view.start, InputKind::time,
                          {},      problem(view.start_problem)};
    if (auto const typed = edit(ui, start))
        return app::log::TypeMoment{view.id, app::Text::start, typed->text, typed->left};
    if (auto wanted = draw_questions(frame, view, "start")) return wanted;
    if (view.in_future) text(ui, ui.tr("entry.ahead"), TextStyle::small, Token::warm);
    return std::nullopt;
}

Wanted draw_portions(Ui& ui, RecordFormView const& view) {
    struct Portion {
        char const* key;
        double by;
    };

    constexpr std::array<Portion, 3> portions{{{"half", 0.5}, {"more", 1.5}, {"double", 2}}};
    auto const lines = column(ui, space::tight);
    text(ui, ui.tr("form.portion"), TextStyle::small, Token::muted);
    auto const line = wrap(ui, space::tight);
    for (auto const& portion : portions) {
        std::string const key = portion.key;
        if (button(ui, {.key = key, .label = ui.tr("form.portion." + key)}))
            return app::log::ScalePortion{view.id, portion.by};
    }
    return std::nullopt;
}

void draw_sweat(Ui& ui, RecordFormView const& view) {
    auto const& sweat = *view.sweat;
    auto const scope = card(ui, "sweat", ui.tr("sweat.title"));
    heading(ui, 2, ui.tr("sweat.title"), TextStyle::heading);
    if (sweat.drank_too_much) notice(ui, "gained", NoticeKind::caution, ui.tr("sweat.gained"));
    if (sweat.litres > 0) {
        text(ui, ui.tr("sweat.lost",
                       {{"litres", write_number(sweat.litres, 1)}, {"rate", write_number(sweat.litres_an_hour, 1)}}));
        text(ui,
             ui.tr("sweat.sodium",
                   {{"low", write_number(sweat.sodium_low, 0)}, {"high", write_number(sweat.sodium_high, 0)}}),
             TextStyle::small, Token::muted);
    }
    text(ui, ui.tr("sweat.source"), TextStyle::small, Token::muted);
}

Wanted draw_cards(Frame const& frame, RecordFormView const& view) {
    Ui& ui = frame.ui;
    auto const cards = columns(ui, space::snug);
    for (auto const& one : view.cards) {
        std::string const title = ui.tr("card." + std::string(one.title));
        auto const scope = card(ui, one.title, title);
        heading(ui, 2, title, TextStyle::heading);
        for (auto const& field : one.fields)
            if (auto wanted = draw_field(frame, view, field)) return wanted;
        if (view.has_portion && one.title == "what")
            if (auto wanted = draw_portions(ui, view)) return wanted;
    }
    if (view.sweat) draw_sweat(ui, view);
    if (view.has_moment)
        if (auto wanted = draw_moment(frame, view)) return wanted;
    if (!view.stored) return std::nullopt;
    Button remove{.key = "delete", .label = ui.tr("form.delete"), .kind = ButtonKind::warm, .icon = icons::trash};
    if (button(ui, remove)) return app::Delete{view.id};
    return std::nullopt;
}

}

Wanted draw_record_form(Frame const& frame, RecordFormView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "title.log", app::Screen::log)) return wanted;
    {
        auto const lines = column(ui, 0);
        std::string const what = view.what.empty() ? std::string() : "." + view.what;
        heading(ui, 1, ui.tr("record." + std::string(diary::word(view.type)) + what), TextStyle::display);
        if (view.stored)
            draw_saved(ui, frame.chrome);
        else
            text(ui, ui.tr("form.not_yet"), TextStyle::small, Token::muted);
    }
    return draw_cards(frame, view);
}

}
