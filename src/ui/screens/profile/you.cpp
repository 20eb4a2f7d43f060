#include "app/core/form_fields.h"
#include "ui/icon_codes.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::profile {
namespace {

using app::profile::YouView;
using diary::Field;

std::string key_of(Field field) { return std::string(diary::row(field).name); }

OptionalIntent draw_choice(Ui& ui, YouView const& view, Field field) {
    auto const key = key_of(field);
    text(ui, ui.tr("you." + key), TextStyle::small, Token::muted);
    std::optional<std::string> selected;
    if (auto const word = view.profile.choice(field)) selected = std::string(*word);
    auto const chosen = choose(ui, {key, ui.tr("you." + key), word_choices(ui, field), selected});
    if (chosen) return app::SetWord{view.id, field, *chosen};
    return std::nullopt;
}

OptionalIntent draw_choices(Ui& ui, YouView const& view, Field field) {
    auto const key = key_of(field);
    text(ui, ui.tr("you." + key), TextStyle::small, Token::muted);
    auto const words = view.profile.choices(field);
    std::vector<std::string> const selected(words.begin(), words.end());
    auto const toggled = choose_any(ui, {key, ui.tr("you." + key), word_choices(ui, field), selected});
    if (toggled) return app::SetWords{view.id, field, app::toggled(selected, *toggled)};
    return std::nullopt;
}

// Common conditions are always shown; the others are folded, except those that are chosen.
constexpr std::array<std::string_view, 14> common = {
    "none",
    "high_blood_pressure",
    "heart_failure",
    "stroke_or_heart_attack",
    "kidney_disease",
    "diabetes_1",
    "diabetes_2",
    "neuropathy",
    "arterial_disease",
    "varicose_veins",
    "past_clot",
    "restless_legs",
    "atrial_fibrillation",
    "copd",
};

OptionalIntent draw_conditions(Ui& ui, YouView const& view) {
    constexpr auto field = Field::profile_conditions;
    auto const label = ui.tr("you.conditions");
    text(ui, label, TextStyle::small, Token::muted);
    auto const words = view.profile.choices(field);
    std::vector<std::string> const selected(words.begin(), words.end());
    auto shown = word_choices(ui, field);
    std::erase_if(shown, [&](Choice const& choice) {
        bool const chosen = std::find(selected.begin(), selected.end(), choice.key) != selected.end();
        return !view.all_conditions && !chosen && std::find(common.begin(), common.end(), choice.key) == common.end();
    });
    if (auto const toggled = choose_any(ui, {"conditions", label, shown, selected}))
        return app::SetWords{view.id, field, app::toggled(selected, *toggled)};
    Button more{.key = "more", .label = ui.tr("you.more_conditions"), .kind = ButtonKind::quiet};
    more.icon = view.all_conditions ? icons::caret_up : icons::caret_down;
    more.expanded = view.all_conditions;
    auto const line = wrap(ui, space::tight);
    if (button(ui, more)) return app::ToggleSection{std::string(app::profile::fold_conditions)};
    return std::nullopt;
}

OptionalIntent draw_health(Ui& ui, YouView const& view) {
    auto const scope = card(ui, "health", ui.tr("you.card.health"));
    heading(ui, 2, ui.tr("you.card.health"), TextStyle::heading);
    if (auto wanted = draw_conditions(ui, view)) return wanted;
    if (auto wanted = draw_choice(ui, view, Field::profile_blood_pressure)) return wanted;
    if (auto wanted = draw_choice(ui, view, Field::profile_kidneys)) return wanted;
    return draw_choices(ui, view, Field::profile_clot_risks);
}

OptionalIntent draw_day(Ui& ui, YouView const& view, Field field) {
    auto const key = key_of(field);
    auto const day = view.profile.day(field);
    std::string const value = day ? time::to_iso(*day) : std::string();
    ui::Field const date{key,   ui.tr("you." + key), value,
                         value, InputKind::date,     value.empty() ? ui.tr("form.not_known") : std::string(),
                         {}};
    if (auto const typed = edit(ui, date)) return app::SetDay{view.id, field, typed->text};
    return std::nullopt;
}

OptionalIntent draw_region(Ui& ui, YouView const& view) {
    text(ui, ui.tr("you.region"), TextStyle::small, Token::muted);
    std::vector<Choice> regions;
    for (auto const* region : {"us", "uk", "eu"})
        regions.push_back({region, ui.tr("region." + std::string(region)), Token::none});
    std::optional<std::string> selected;
    if (!view.region.empty()) selected = view.region;
    if (auto const chosen = choose(ui, {"region", ui.tr("you.region"), regions, selected}))
        return app::profile::SetRegion{*chosen};
    return std::nullopt;
}

OptionalIntent draw_person(Ui& ui, YouView const& view) {
    auto const scope = card(ui, "person", ui.tr("you.person"));
    heading(ui, 2, ui.tr("you.person"), TextStyle::heading);
    ui::Field const year{"year",
                         ui.tr("you.birth_year"),
                         view.year,
                         view.year,
                         InputKind::number,
                         ui.tr("you.year_hint"),
                         view.problem.empty() ? std::string() : ui.tr(view.problem)};
    if (auto const typed = edit(ui, year)) return app::profile::TypeYear{typed->text, typed->left};
    if (auto wanted = draw_choice(ui, view, Field::profile_sex)) return wanted;
    if (view.profile.choice(Field::profile_sex) != "male") {
        if (auto wanted = draw_choice(ui, view, Field::profile_pregnancy)) return wanted;
        auto const pregnancy = view.profile.choice(Field::profile_pregnancy).value_or("no");
        if (pregnancy != "no") {
            if (auto wanted = draw_day(ui, view, Field::profile_due)) return wanted;
        }
    }
    return draw_region(ui, view);
}

OptionalIntent draw_medicine(Ui& ui, app::MedicineLine const& medicine, int position, int count) {
    auto const item = list_item(ui, diary::to_string(medicine.id), position, count);
    auto const lines = column(ui, space::tight);
    {
        auto const names = column(ui, 0);
        text(ui, medicine.name, TextStyle::body_strong);
        for (auto const& title : medicine.classes)
            text(ui, title, TextStyle::small, Token::muted);
    }
    auto const when = ui.tr("you.began", {{"name", medicine.name}});
    text(ui, when, TextStyle::small, Token::muted);
    auto const started = choose(ui, {"began", when, word_choices(ui, Field::medicine_began), medicine.began});
    if (started) return app::SetWord{medicine.id, Field::medicine_began, *started};
    if (!medicine.known) {
        bool const told = !medicine.purpose.empty();
        auto const question = ui.tr(told ? "you.medicine_for" : "you.unknown_medicine", {{"name", medicine.name}});
        text(ui, question, told ? TextStyle::small : TextStyle::small_strong, told ? Token::muted : Token::warm);
        auto const purposes = word_choices(ui, Field::medicine_purpose);
        if (auto const purpose = choose(ui, {"purpose", question, purposes, medicine.purpose}))
            return app::SetWord{medicine.id, Field::medicine_purpose, *purpose};
    }
    Button stop{.key = "stop", .label = ui.tr("you.stop_medicine"), .kind = ButtonKind::quiet, .icon = icons::x};
    stop.description = medicine.name;
    auto const line = wrap(ui, space::tight);
    if (button(ui, stop)) return app::profile::StopMedicine{medicine.id};
    return std::nullopt;
}

OptionalIntent draw_suggested(Ui& ui, YouView const& view) {
    if (view.suggested.empty()) return std::nullopt;
    auto const line = wrap(ui, space::tight);
    for (auto const& name : view.suggested)
        if (button(ui, {.key = name, .label = name, .description = ui.tr("log.adds")}))
            return app::profile::AddMedicine{name};
    return std::nullopt;
}

OptionalIntent draw_medicines(Ui& ui, YouView const& view) {
    auto const scope = card(ui, "medicines", ui.tr("you.medicines"));
    heading(ui, 2, ui.tr("you.medicines"), TextStyle::heading);
    text(ui, ui.tr("you.do_not_stop"), TextStyle::small, Token::muted);
    ui::Field const name{"medicine",
                         ui.tr("you.medicine_name"),
                         view.medicine,
                         view.medicine,
                         InputKind::text,
                         ui.tr("you.medicine_hint"),
                         view.medicine_problem.empty() ? std::string() : ui.tr(view.medicine_problem)};
    if (auto const typed = edit(ui, name)) return app::profile::TypeMedicine{typed->text};
    Button add{.key = "add", .label = ui.tr("you.add_medicine"), .icon = icons::plus};
    add.disabled = view.medicine.empty() || !view.medicine_problem.empty();
    if (button(ui, add)) return app::profile::AddMedicine{view.medicine.string()};
    if (auto wanted = draw_suggested(ui, view)) return wanted;
    if (!view.medicines.empty()) {
        Node node;
        node.role = Role::list;
        node.name = ui.tr("you.medicines");
        Box box;
        box.gap = space::card;
        auto const list = ui.open(std::move(box), std::move(node), "taken");
        int position = 0;
        for (auto const& medicine : view.medicines) {
            auto wanted = draw_medicine(ui, medicine, ++position, static_cast<int>(view.medicines.size()));
            if (wanted) return wanted;
        }
        return std::nullopt;
    }
    return draw_choice(ui, view, Field::profile_takes_medicines);
}

OptionalIntent draw_food(Ui& ui, YouView const& view) {
    auto const scope = card(ui, "food", ui.tr("you.card.food"));
    heading(ui, 2, ui.tr("you.card.food"), TextStyle::heading);
    if (auto wanted = draw_choice(ui, view, Field::profile_diet)) return wanted;
    if (view.profile.choice(Field::profile_diet).value_or("usual") != "usual") {
        if (auto wanted = draw_day(ui, view, Field::profile_diet_since)) return wanted;
    }
    if (auto wanted = draw_choice(ui, view, Field::profile_salt)) return wanted;
    return draw_choices(ui, view, Field::profile_avoids);
}

template <std::size_t count>
OptionalIntent draw_card(Ui& ui, YouView const& view, std::string const& key, std::array<Field, count> const& fields) {
    auto const scope = card(ui, key, ui.tr("you.card." + key));
    heading(ui, 2, ui.tr("you.card." + key), TextStyle::heading);
    for (auto const field : fields) {
        bool const many = diary::row(field).kind == diary::Kind::choices;
        if (auto wanted = many ? draw_choices(ui, view, field) : draw_choice(ui, view, field)) return wanted;
    }
    return std::nullopt;
}

OptionalIntent draw_contexts(Ui& ui, YouView const& view) {
    auto const scope = card(ui, "contexts", ui.tr("you.card.contexts"));
    heading(ui, 2, ui.tr("you.card.contexts"), TextStyle::heading);
    if (auto wanted = draw_choices(ui, view, Field::profile_contexts)) return wanted;
    auto const contexts = view.profile.choices(Field::profile_contexts);
    bool const exercises = std::find(contexts.begin(), contexts.end(), "exercise") != contexts.end();
    if (exercises || view.profile.day(Field::profile_race)) {
        if (auto wanted = draw_day(ui, view, Field::profile_race)) return wanted;
    }
    return draw_choice(ui, view, Field::profile_cramp_frequency);
}

}

OptionalIntent draw_race_card(Ui& ui, int days) {
    auto const title = days == 0 ? ui.tr("race.today") : ui.tr("race.in", {{"n", std::to_string(days)}});
    auto const scope = card(ui, "race", title);
    auto const line = row(ui, space::snug);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        heading(ui, 2, title, TextStyle::body_strong);
        text(ui, ui.tr("race.card_text"), TextStyle::small, Token::muted);
    }
    if (button(ui, {.key = "card", .label = ui.tr("race.card"), .kind = ButtonKind::tonal}))
        return app::OpenShare{app::usual_request(exchange::LinkKind::race_card)};
    return std::nullopt;
}

OptionalIntent draw_you(Frame const& frame, app::profile::YouView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "why.title", app::Screen::why)) return wanted;
    {
        auto const lines = column(ui, space::hair);
        heading(ui, 1, ui.tr("you.title"), TextStyle::display);
        text(ui, ui.tr("you.intro"), TextStyle::body, Token::muted);
    }
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_medicines(ui, view)) return wanted;
    if (auto wanted = draw_person(ui, view)) return wanted;
    if (auto wanted = draw_health(ui, view)) return wanted;
    if (auto wanted = draw_food(ui, view)) return wanted;
    if (auto wanted = draw_card(ui, view, "advised",
                                std::array{diary::Field::profile_advised_more, diary::Field::profile_advised_less}))
        return wanted;
    return draw_contexts(ui, view);
}

}
