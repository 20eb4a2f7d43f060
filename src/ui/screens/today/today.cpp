#include "ui/icon_codes.h"
#include "ui/screens/core/form_fields.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/today/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::today {
namespace {

std::string greeting(Ui const& ui, time::Moment const& now) {
    int const hour = time::civil(now).hour;
    if (hour >= 5 && hour < 12) return ui.tr("today.morning");
    if (hour >= 12 && hour < 18) return ui.tr("today.afternoon");
    return hour >= 18 && hour < 23 ? ui.tr("today.evening") : ui.tr("today.night");
}

OptionalIntent draw_how_is_it(Ui& ui, app::today::MorningCard const& morning) {
    auto const& cramp = morning.cramp;
    auto const question = ui.tr(morning.ask_next_day ? "morning.sore_yesterday" : "morning.how_is_it");
    std::vector<Choice> options = word_choices(ui, diary::Field::cramp_after);
    options.back().tone = Token::warm;
    text(ui, question);
    auto const answer = choose(ui, {"after", question, options, std::nullopt, ChoiceLayout::rows});
    if (answer && morning.ask_next_day) return app::today::AnswerNextDay{cramp.id, *answer};
    if (answer) return app::today::AnswerMorning{cramp.id, *answer};
    if (button(ui, {.key = "skip", .label = ui.tr("morning.skip"), .kind = ButtonKind::quiet})) {
        return app::today::FinishMorning{cramp.id, true};
    }
    return std::nullopt;
}

// The cramp with the side that the question about it proposes.
app::CrampLine placed(app::today::MorningCard const& morning) {
    auto cramp = morning.cramp;
    for (auto const& question : morning.questions)
        if (question.form.field == diary::Field::cramp_side && !question.chosen.empty())
            cramp.side = question.chosen.front();
    return cramp;
}

OptionalIntent draw_morning(Frame const& frame, app::today::MorningCard const& morning) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "morning", ui.tr("morning.title"));
    {
        auto const lines = column(ui, 0);
        text(ui, frame.dates(morning.cramp.at, DateStyle::short_day), TextStyle::small, Token::muted);
        heading(ui, 2, cramp_phrase(frame, morning.cramp), TextStyle::heading);
    }
    // How it is now comes first: it may be a sign.
    bool const on_picture = frame.cards != nullptr && !morning.ask_next_day && !morning.ask_after;
    if (on_picture) {
        if (auto wanted = draw_cramp_place(ui, placed(morning))) return wanted;
    }
    for (auto const& question : morning.questions) {
        if (on_picture && question.form.field == diary::Field::cramp_side) continue;
        if (auto wanted = draw_choice_field(ui, morning.cramp.id, question, ui.tr(label_key(question)))) return wanted;
    }
    if (morning.ask_after || morning.ask_next_day) return draw_how_is_it(ui, morning);
    if (button(ui, {.key = "done", .label = ui.tr("morning.done"), .kind = ButtonKind::secondary}))
        return app::today::FinishMorning{morning.cramp.id, false};
    return std::nullopt;
}

OptionalIntent draw_first_time(Ui& ui) {
    auto const scope = card(ui, "welcome", ui.tr("welcome.title"));
    heading(ui, 2, ui.tr("welcome.title"), TextStyle::heading);
    text(ui, ui.tr("welcome.text"));
    if (button(ui, {.key = "restore", .label = ui.tr("restore.choose"), .icon = icons::upload_simple})) {
        return app::ChooseBackup{};
    }
    if (button(ui, {.key = "sample", .label = ui.tr("welcome.sample"), .icon = icons::notebook}))
        return app::settings::ShowSample{};
    return std::nullopt;
}

}

OptionalIntent draw_today(Frame const& frame, app::today::TodayView const& view) {
    Ui& ui = frame.ui;
    {
        auto const line = row(ui, space::tight);
        {
            Box words;
            words.grow = 1;
            auto const lines = ui.open(std::move(words));
            text(ui, frame.dates(view.now, DateStyle::day), TextStyle::small, Token::muted);
            heading(ui, 1, greeting(ui, view.now), TextStyle::display);
        }
        if (!ui.wide() && icon_button(ui, "settings", icons::gear_six, ui.tr("nav.more")))
            return app::Open{app::Screen::more};
    }
    if (view.week) {
        if (auto wanted = draw_week(frame, view)) return wanted;
    }
    if (view.ahead) notice(ui, "ahead", NoticeKind::caution, ui.tr("today.ahead"));
    auto const cards = columns(ui, space::snug);
    if (view.morning) {
        if (auto wanted = draw_morning(frame, *view.morning)) return wanted;
    }
    if (auto wanted = draw_nights(frame, view)) return wanted;
    if (view.first_time && !view.loading) {
        if (auto wanted = draw_first_time(ui)) return wanted;
    }
    return frame.cards != nullptr ? draw_today_cards(frame) : std::nullopt;
}

OptionalIntent draw_bar(Frame const& frame, app::today::TodayView const&) {
    if (button(frame.ui, {.key = "cramp-now", .label = frame.ui.tr("cramp_now"), .kind = ButtonKind::strong})) {
        return app::CrampNow{};
    }
    return std::nullopt;
}

}
