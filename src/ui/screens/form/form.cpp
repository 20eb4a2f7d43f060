#include "base/typed_number.h"
#include "ui/icon_codes.h"
#include "ui/notices.h"
#include "ui/screens/core/fold.h"
#include "ui/screens/core/form_fields.h"
#include "ui/screens/core/lines.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/screens/form/body_map.h"
#include "ui/screens/form/clock_questions.h"
#include "ui/screens/form/counted.h"
#include "ui/screens/form/urine.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::form {
namespace {

using app::FieldView;
using app::Input;
using app::form::CardView;
using app::form::FormView;
using app::form::MomentField;
using diary::RecordType;

std::string key_of(diary::Field field) { return std::string(diary::row(field).name); }

std::string label_of(Ui const& ui, FieldView const& field) {
    std::string label = ui.tr(label_key(field));
    if (field.unit.empty() || field.unit == "unit.number") return label;
    std::string unit = ui.tr(field.unit, {{"n", ""}});   // the unit alone, without a number
    unit.erase(0, unit.find_first_not_of(' '));
    return ui.tr("form.label_unit", {{"label", label}, {"unit", unit}});
}

OptionalIntent draw_amounts(Ui& ui, FormView const& view, FieldView const& field) {
    if (field.amounts.empty()) return std::nullopt;
    std::vector<Choice> options;
    std::optional<std::string> selected;
    for (std::size_t i = 0; i < field.amounts.size(); ++i) {
        auto const key = std::to_string(field.form.amounts[i]);
        options.push_back({key, amount_phrase(ui, field.amounts[i]), Token::none});
        if (field.amounts[i].number == field.value) selected = key;
    }
    auto const chosen = choose(ui, {"amounts-" + key_of(field.form.field), ui.tr(label_key(field)), options, selected});
    if (!chosen) return std::nullopt;
    return app::form::TapAmount{view.id, field.form.field, std::stoi(*chosen)};
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
    case Input::colours:
    case Input::steps:
    case Input::yes_no:
    case Input::length: break;
    }
    return InputKind::text;
}

std::string problem_of(Ui const& ui, std::string const& key) { return key.empty() ? std::string() : ui.tr(key); }

std::string hint_of(Ui const& ui, FieldView const& field) {
    return field.form.input == Input::long_text ? ui.tr("form.note_hint") : std::string();
}

OptionalIntent draw_typed(Frame const& frame, FormView const& view, FieldView const& field) {
    Ui& ui = frame.ui;
    auto const key = key_of(field.form.field);
    auto const label = label_of(ui, field);
    ui::Field const typed{key,
                          label,
                          field.value,
                          field.shown,
                          input_of(field.form.input),
                          hint_of(ui, field),
                          problem_of(ui, field.problem)};
    if (auto const event = edit(ui, typed))
        return app::form::TypeField{view.id, field.form.field, event->text, event->left};
    if (auto wanted = draw_clock_questions(frame, view, key)) return wanted;
    return draw_amounts(ui, view, field);
}

enum class Label : std::uint8_t { shown, is_heading };   // is_heading: the heading of the card is the question

bool is_choice(FieldView const& field) {
    auto const input = field.form.input;
    return input == Input::words || input == Input::scale || input == Input::yes_no || input == Input::length;
}

std::string first_chosen(FormView const& view, diary::Field wanted) {
    for (auto const& shown : view.cards)
        for (auto const& field : shown.fields)
            if (field.form.field == wanted && !field.chosen.empty()) return field.chosen.front();
    return {};
}

// The salts that few products have, and how much of the chosen one is the mineral itself.
OptionalIntent draw_salt(Ui& ui, FormView const& view) {
    if (view.salt != nullptr)
        text(ui,
             ui.tr("form.elemental",
                   {{"salt", view.salt->title}, {"percent", write_number(view.salt->elemental_percent, 0)}}),
             TextStyle::small, Token::muted);
    if (!view.salts_fold) return std::nullopt;
    return draw_fold(ui, std::string(app::form::fold_salts), view.all_salts, ui.tr("form.salts"));
}

OptionalIntent draw_field(Frame const& frame, FormView const& view, FieldView const& field, Label shows) {
    switch (field.form.input) {
    case Input::colours: return draw_urine(frame.ui, view.id, field);
    case Input::steps: return draw_counted(frame.ui, view.id, field);
    case Input::number:
    case Input::text:
    case Input::long_text:
    case Input::day:
    case Input::clock: return draw_typed(frame, view, field);
    case Input::words:
    case Input::scale:
    case Input::yes_no:
    case Input::length: break;
    }
    if (field.form.field == diary::Field::cramp_muscle) {
        if (auto wanted = draw_body_map(frame.ui, view.id, first_chosen(view, diary::Field::cramp_muscle),
                                        first_chosen(view, diary::Field::cramp_side)))
            return wanted;
    }
    auto const label = field.night ? night_question(frame, *field.night) : frame.ui.tr(label_key(field));
    if (auto wanted = shows == Label::shown ? draw_choice_field(frame.ui, view.id, field, label)
                                            : draw_choices(frame.ui, view.id, field, label))
        return wanted;
    return field.form.field == diary::Field::intake_form ? draw_salt(frame.ui, view) : std::nullopt;
}

OptionalIntent draw_moment_field(Frame const& frame, FormView const& view, MomentField const& field) {
    Ui& ui = frame.ui;
    bool const date = field.what == app::Text::date;
    std::string const key(app::name_of(field.what));
    ui::Field const typed{key,
                          ui.tr("form." + key),
                          field.text,
                          date && field.problem.empty() ? frame.dates(view.at, DateStyle::day) : field.text,
                          date ? InputKind::date : InputKind::time,
                          field.text.empty() ? ui.tr("form.not_known") : std::string(),
                          problem_of(ui, field.problem)};
    if (auto const event = edit(ui, typed)) return app::form::TypeMoment{view.id, field.what, event->text, event->left};
    return draw_clock_questions(frame, view, key);
}

// Its label is as large as text, so that the heading above may be larger.
bool is_large(FieldView const& field) { return field.form.input == Input::steps || field.form.input == Input::colours; }

OptionalIntent draw_portions(Ui& ui, FormView const& view) {
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
            return app::form::ScalePortion{view.id, portion.by};
    }
    return std::nullopt;
}

void draw_sweat(Ui& ui, FormView const& view) {
    auto const& sweat = *view.sweat;
    auto const scope = card(ui, "sweat", ui.tr("sweat.title"));
    heading(ui, 2, ui.tr("sweat.title"), TextStyle::heading);
    if (sweat.drank_too_much) notice(ui, "gained", NoticeKind::caution, ui.tr("sweat.gained"));
    if (sweat.litres > 0) {
        text(ui, ui.tr("sweat.lost",
                       {{"n", write_number(sweat.litres, 1)}, {"rate", write_number(sweat.litres_an_hour, 1)}}));
        text(ui,
             ui.tr("sweat.sodium",
                   {{"low", write_number(sweat.sodium_low, 0)}, {"high", write_number(sweat.sodium_high, 0)}}),
             TextStyle::small, Token::muted);
    }
    text(ui, ui.tr("sweat.source"), TextStyle::small, Token::muted);
}

// Names the sign of Help that the result shows, if any. What the number means is left to the laboratory and the doctor.
OptionalIntent draw_asks(Ui& ui, FormView const& view) {
    text(ui, ui.tr("form.laboratory"), TextStyle::small, Token::muted);
    if (view.asks == nullptr) return std::nullopt;
    notice(ui, "asks", NoticeKind::caution, view.asks->text + " " + view.help.contact + " " + view.help.how_soon);
    if (button(ui, {.key = "help", .label = ui.tr("title.help"), .kind = ButtonKind::warm}))
        return app::Open{app::Screen::help};
    return std::nullopt;
}

OptionalIntent draw_card(Frame const& frame, FormView const& view, CardView const& shown) {
    Ui& ui = frame.ui;
    std::string const title = ui.tr("card." + std::string(shown.title));
    auto const& fields = shown.fields;
    bool const one_choice = fields.size() == 1 && is_choice(fields.front()) && shown.moment.empty();
    bool const is_question = one_choice || (!fields.empty() && std::all_of(fields.begin(), fields.end(), is_large));
    auto const scope = card(ui, shown.title, title);
    heading(ui, 2, title, is_question ? TextStyle::title : TextStyle::heading);
    for (auto const& field : shown.moment)
        if (auto wanted = draw_moment_field(frame, view, field)) return wanted;
    if (!shown.moment.empty() && view.in_future) text(ui, ui.tr("form.ahead"), TextStyle::small, Token::warm);
    for (auto const& field : fields)
        if (auto wanted = draw_field(frame, view, field, one_choice ? Label::is_heading : Label::shown)) return wanted;
    if (view.type == RecordType::blood_result && shown.title == "range") return draw_asks(ui, view);
    if (view.has_portion && shown.title == "what") return draw_portions(ui, view);
    return std::nullopt;
}

OptionalIntent draw_cards(Frame const& frame, FormView const& view, bool folded) {
    auto const cards = columns(frame.ui, space::snug);
    for (auto const& shown : view.cards)
        if (shown.folded == folded)
            if (auto wanted = draw_card(frame, view, shown)) return wanted;
    if (view.sweat) draw_sweat(frame.ui, view);
    return std::nullopt;
}

OptionalIntent draw_tags(Ui& ui, FormView const& view) {
    if (view.type != RecordType::cramp || !view.stored) return std::nullopt;
    auto const scope = card(ui, "tags", ui.tr("log.tags"));
    heading(ui, 2, ui.tr("log.tags"), TextStyle::heading);
    std::vector<Choice> options;
    std::vector<std::string> chosen;
    for (auto const& [name, there] : view.tags) {
        options.push_back({name, name, Token::none});
        if (there) chosen.push_back(name);
    }
    if (!options.empty()) {
        if (auto const name = choose_any(ui, {"own", ui.tr("log.tags"), options, chosen}))
            return app::form::ToggleTag{view.id, *name};
    }
    auto const line = wrap(ui, space::tight);
    Button const add{.key = "new", .label = ui.tr("log.new_tag"), .kind = ButtonKind::quiet, .icon = icons::plus};
    return button(ui, add) ? OptionalIntent(app::form::OpenNewTag{view.id}) : std::nullopt;
}

OptionalIntent draw_store(Ui& ui, FormView const& view) {
    if (!view.can_store) return std::nullopt;
    Button const store{.key = "store", .label = ui.tr("form.store"), .kind = ButtonKind::primary};
    return button(ui, store) ? OptionalIntent(app::form::Store{view.id}) : std::nullopt;
}

OptionalIntent draw_delete(Ui& ui, FormView const& view) {
    if (!view.stored) return std::nullopt;
    auto const* const label = view.type == RecordType::cramp ? "form.delete_cramp" : "form.delete";
    Button remove{.key = "delete", .label = ui.tr(label), .kind = ButtonKind::warm, .icon = icons::trash};
    if (button(ui, remove)) return app::Delete{view.id};
    return std::nullopt;
}

// The check-in: its questions, the rest folded, and the way out.
OptionalIntent draw_folding(Frame const& frame, FormView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_cards(frame, view, false)) return wanted;
    Button more{.key = "rest", .label = ui.tr("form.rest"), .kind = ButtonKind::quiet};
    more.icon = view.unfolded ? icons::caret_up : icons::caret_down;
    more.expanded = view.unfolded;
    {
        auto const line = wrap(ui, space::tight);
        if (button(ui, more)) return app::ToggleSection{std::string(app::form::fold_rest)};
    }
    if (view.unfolded) {
        if (auto wanted = draw_cards(frame, view, true)) return wanted;
        if (auto wanted = draw_delete(ui, view)) return wanted;
    }
    spacer(ui);
    Button const done{.key = "done", .label = ui.tr("form.done"), .kind = ButtonKind::primary};
    return button(ui, done) ? OptionalIntent(app::Open{app::Screen::today}) : std::nullopt;
}

OptionalIntent draw_back(Ui& ui, FormView const& view) {
    return view.type == RecordType::cramp ? draw_way_back(ui, "diary.title", app::Screen::diary)
                                          : draw_way_back(ui, "title.log", app::Screen::log);
}

}

OptionalIntent draw_form(Frame const& frame, FormView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_back(ui, view)) return wanted;
    {
        auto const lines = column(ui, 0);
        heading(ui, 1, ui.tr(view.title), TextStyle::display);
        if (view.stored)
            draw_saved(ui, frame.chrome);
        else
            text(ui, ui.tr(view.can_store ? "form.not_stored" : "form.not_yet"), TextStyle::small, Token::muted);
    }
    if (view.folds) return draw_folding(frame, view);
    if (auto wanted = draw_cards(frame, view, false)) return wanted;
    if (auto wanted = draw_tags(ui, view)) return wanted;
    if (auto wanted = draw_store(ui, view)) return wanted;
    return draw_delete(ui, view);
}

}
