#include "ui/icon_codes.h"
#include "ui/notices.h"
#include "ui/screens/core/clock_question.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/core/way_back.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>
#include <array>

namespace unknot::ui::cramp {
namespace {

using diary::Field;

std::string problem_of(Ui const& ui, app::cramp::CrampFormView const& view, app::Text what) {
    return view.problem_at == what ? ui.tr(view.problem) : std::string{};
}

Wanted draw_times(Frame const& frame, app::cramp::CrampFormView const& view) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "when", ui.tr("entry.when"));
    heading(ui, 2, ui.tr("entry.when"), TextStyle::heading);

    struct Line {
        char const* key;
        app::Text what;
        InputKind input;
        SharedText const& value;
    };

    std::array<Line, 3> const lines{{{"date", app::Text::date, InputKind::date, view.date},
                                     {"start", app::Text::start, InputKind::time, view.start},
                                     {"stop", app::Text::stop, InputKind::time, view.stop}}};
    for (auto const& line : lines) {
        std::string const name = line.key;
        bool const date = line.what == app::Text::date && !view.problem_at;
        ui::Field field{line.key,
                        ui.tr("entry." + name),
                        line.value,
                        date ? frame.dates(view.cramp.at, DateStyle::day) : line.value,
                        line.input,
                        line.value.empty() ? ui.tr("entry.not_known") : std::string{},
                        problem_of(ui, view, line.what)};
        if (auto const typed = edit(ui, field))
            return app::cramp::EditText{view.cramp.id, line.what, typed->text, typed->left};
        for (auto const& question : view.questions)
            if (question.field == line.key)
                if (auto wanted = draw_clock_question(frame, view.cramp.id, question)) return wanted;
    }
    if (view.in_future) text(ui, ui.tr("entry.ahead"), TextStyle::small, Token::warm);
    return std::nullopt;
}

Wanted draw_length(Ui& ui, app::cramp::CrampFormView const& view) {
    text(ui, ui.tr("entry.length", {{"length", duration_phrase(ui, view.cramp.duration)}}), TextStyle::small,
         Token::muted);
    constexpr std::array<int, 6> lengths{30, 60, 120, 300, 540, 900};
    std::vector<Choice> options;
    for (int const seconds : lengths) {
        options.push_back({std::to_string(seconds), duration_phrase(ui, Seconds{seconds}), Token::none});
    }
    options.push_back({"unknown", ui.tr("entry.dont_know"), Token::none});
    std::string const selected = view.cramp.duration ? std::to_string(view.cramp.duration->count) : "unknown";
    auto const chosen = choose(ui, {"length", ui.tr("entry.how_long"), options, selected});
    if (!chosen) return std::nullopt;
    if (*chosen == "unknown") return app::SetNumber{view.cramp.id, Field::cramp_duration, std::nullopt};
    return app::SetNumber{view.cramp.id, Field::cramp_duration, std::stoi(*chosen)};
}

Wanted draw_words(Ui& ui, app::cramp::CrampFormView const& view, Field field, std::string const& selected) {
    std::string const name(diary::row(field).name);
    text(ui, ui.tr(name), TextStyle::small, Token::muted);
    auto const chosen = choose(ui, {name, ui.tr(name), word_choices(ui, field), selected});
    if (!chosen) return std::nullopt;
    return app::SetWord{view.cramp.id, field, *chosen};
}

Wanted draw_place(Ui& ui, app::cramp::CrampFormView const& view) {
    auto const scope = card(ui, "where", ui.tr("entry.where"));
    heading(ui, 2, ui.tr("entry.where"), TextStyle::heading);
    if (auto wanted = draw_words(ui, view, Field::cramp_muscle, view.cramp.muscle)) return wanted;
    return draw_words(ui, view, Field::cramp_side, view.cramp.side);
}

Wanted draw_course(Ui& ui, app::cramp::CrampFormView const& view) {
    auto const scope = card(ui, "how", ui.tr("entry.how"));
    heading(ui, 2, ui.tr("entry.how"), TextStyle::heading);
    if (auto wanted = draw_length(ui, view)) return wanted;
    text(ui, ui.tr("strength"), TextStyle::small, Token::muted);
    std::optional<std::string> strength;
    if (view.cramp.strength) strength = std::to_string(*view.cramp.strength);
    if (auto const chosen =
            choose(ui, {"strength", ui.tr("strength"), number_choices(0, 10), strength, ChoiceLayout::numbers})) {
        return app::SetNumber{view.cramp.id, Field::cramp_strength, std::stoi(*chosen)};
    }
    text(ui, ui.tr("helped"), TextStyle::small, Token::muted);
    if (auto const toggled =
            choose_any(ui, {"helped", ui.tr("helped"), word_choices(ui, Field::cramp_helped), view.cramp.helped})) {
        return app::ToggleWord{view.cramp.id, Field::cramp_helped, *toggled};
    }
    return draw_words(ui, view, Field::cramp_after, view.cramp.after);
}

Wanted draw_note(Ui& ui, app::cramp::CrampFormView const& view) {
    auto const scope = card(ui, "note", ui.tr("entry.note"));
    heading(ui, 2, ui.tr("entry.note"), TextStyle::heading);
    ui::Field const field{"note",
                          ui.tr("entry.note_label"),
                          view.note,
                          view.note,
                          InputKind::multiline,
                          ui.tr("entry.note_hint"),
                          problem_of(ui, view, app::Text::note)};
    if (auto const typed = edit(ui, field))
        return app::cramp::EditText{view.cramp.id, app::Text::note, typed->text, typed->left};
    return std::nullopt;
}

}

Wanted draw_cramp_form(Frame const& frame, app::cramp::CrampFormView const& view) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_way_back(ui, "diary.title", app::Screen::diary)) return wanted;
    {
        auto const lines = column(ui, 0);
        heading(ui, 1, ui.tr("entry.title"), TextStyle::display);
        draw_saved(ui, frame.chrome);
    }
    auto const cards = columns(ui, space::snug);
    if (auto wanted = draw_times(frame, view)) return wanted;
    if (auto wanted = draw_course(ui, view)) return wanted;
    if (auto wanted = draw_place(ui, view)) return wanted;
    if (auto wanted = draw_note(ui, view)) return wanted;
    if (button(ui, {.key = "delete", .label = ui.tr("entry.delete"), .kind = ButtonKind::warm, .icon = icons::trash})) {
        return app::Delete{view.cramp.id};
    }
    return std::nullopt;
}

}
