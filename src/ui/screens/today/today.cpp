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

OptionalIntent draw_morning(Frame const& frame, app::today::MorningCard const& morning) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "morning", ui.tr("morning.title"));
    {
        auto const lines = column(ui, 0);
        text(ui, frame.dates(morning.cramp.at, DateStyle::short_day), TextStyle::small, Token::muted);
        heading(ui, 2, cramp_phrase(frame, morning.cramp), TextStyle::heading);
    }
    for (auto const& question : morning.questions)
        if (auto wanted = draw_choice_field(ui, morning.cramp.id, question, ui.tr(label_key(question)))) return wanted;
    if (morning.ask_after || morning.ask_next_day) return draw_how_is_it(ui, morning);
    if (button(ui, {.key = "done", .label = ui.tr("morning.done"), .kind = ButtonKind::secondary}))
        return app::today::FinishMorning{morning.cramp.id, false};
    return std::nullopt;
}

// One line about the place of this day in the running test.
OptionalIntent draw_test(Frame const& frame, app::ExperimentDay const& test) {
    Ui& ui = frame.ui;
    std::string const begins = test.next ? day_phrase(frame, *test.next, DateStyle::short_day) : std::string();
    std::string const phase(test.must_stop ? "stop" : word(test.phase));
    auto const what = ui.tr("experiment.today." + phase,
                            {{"n", std::to_string(test.day)}, {"of", std::to_string(test.of)}, {"day", begins}});
    auto const line = wrap(ui, space::tight);
    Button open{.key = "test", .label = ui.tr("experiment.today", {{"what", what}}), .kind = ButtonKind::quiet};
    if (button(ui, open)) return app::Open{app::Screen::experiment};
    return std::nullopt;
}

OptionalIntent draw_first_time(Ui& ui) {
    auto const scope = card(ui, "welcome", ui.tr("welcome.title"));
    heading(ui, 2, ui.tr("welcome.title"), TextStyle::heading);
    text(ui, ui.tr("welcome.text"));
    if (button(ui, {.key = "restore", .label = ui.tr("restore.choose"), .icon = icons::upload_simple})) {
        return app::ChooseBackup{};
    }
    return std::nullopt;
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

OptionalIntent draw_links(Ui& ui) {
    auto const scope = list(ui, "links", ui.tr("today.more"));
    {
        auto const item = list_item(ui, "log", 1, 4);
        if (row_button(ui, {"log", ui.tr("title.log"), ui.tr("log.short"), icons::plus}))
            return app::Open{app::Screen::log};
    }
    divider(ui);
    {
        auto const item = list_item(ui, "check-in", 2, 4);
        if (row_button(ui, {"check-in", ui.tr("log.check_in"), ui.tr("log.check_in_short"), icons::moon}))
            return app::OpenCheckIn{};
    }
    divider(ui);
    {
        auto const item = list_item(ui, "share", 3, 4);
        if (row_button(ui, {"share", ui.tr("title.share"), ui.tr("share.short"), icons::share_network})) {
            return app::OpenShare{};
        }
    }
    divider(ui);
    auto const item = list_item(ui, "help", 4, 4);
    if (row_button(ui, {"help", ui.tr("title.help"), ui.tr("help.short"), icons::first_aid_kit})) {
        return app::Open{app::Screen::help};
    }
    return std::nullopt;
}

}

OptionalIntent draw_today(Frame const& frame, app::today::TodayView const& view) {
    Ui& ui = frame.ui;
    {
        auto const lines = column(ui, 0);
        text(ui, frame.dates(view.now, DateStyle::day), TextStyle::small, Token::muted);
        heading(ui, 1, greeting(ui, view.now), TextStyle::display);
    }
    if (view.test) {
        if (auto wanted = draw_test(frame, *view.test)) return wanted;
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
    if (!view.news.empty()) {
        if (auto wanted = draw_news(ui, view.news)) return wanted;
    }
    if (view.first_time && !view.loading) {
        if (auto wanted = draw_first_time(ui)) return wanted;
    }
    return draw_links(ui);
}

OptionalIntent draw_bar(Frame const& frame, app::today::TodayView const&) {
    if (button(frame.ui, {.key = "cramp-now", .label = frame.ui.tr("cramp_now"), .kind = ButtonKind::strong})) {
        return app::CrampNow{};
    }
    return std::nullopt;
}

}
