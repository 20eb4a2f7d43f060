// Draws the running test, its result, and earlier tests.
#include "ui/icon_codes.h"
#include "ui/screens/core/insight_words.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/experiment/parts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

namespace unknot::ui::experiment {
namespace {

using app::ExperimentDay;
using app::ExperimentPhase;
using app::experiment::Past;
using app::experiment::Running;

bool is_block(ExperimentPhase phase) { return phase == ExperimentPhase::with || phase == ExperimentPhase::without; }

void draw_day(Frame const& frame, ExperimentDay const& today) {
    Ui& ui = frame.ui;
    if (today.day > 0) {
        auto line = ui.tr("experiment.day_of", {{"n", std::to_string(today.day)}, {"of", std::to_string(today.of)}});
        if (is_block(today.phase)) line += " " + ui.tr(today.counts ? "experiment.counted" : "experiment.not_counted");
        text(ui, line, TextStyle::small);
    }
    if (today.next)
        text(ui,
             ui.tr("experiment.next." + std::string(word(today.then)),
                   {{"day", day_phrase(frame, *today.next, DateStyle::short_day)}}),
             TextStyle::small);
}

std::string stop_phrase(Ui const& ui, Running const& running) {
    using insight::StopReason;
    if (running.stop->reason == StopReason::diarrhoea) return ui.tr("experiment.must_stop.diarrhoea");
    if (running.stop_name.empty()) return ui.tr("experiment.must_stop.gone");
    bool const sign = running.stop->reason == StopReason::sign;
    return ui.tr(sign ? "experiment.must_stop.sign" : "experiment.must_stop.blocker", {{"what", running.stop_name}});
}

OptionalIntent draw_must_stop(Ui& ui, Running const& running) {
    if (!running.stop) return std::nullopt;
    notice(ui, "must-stop", NoticeKind::caution, stop_phrase(ui, running));
    auto const actions = wrap(ui, space::snug);
    Button stop{.key = "stop-now", .label = ui.tr("experiment.stop"), .kind = ButtonKind::warm};
    if (button(ui, stop)) return app::experiment::Stop{std::string(insight::stored_word(running.stop->reason))};
    if (running.stop->reason == insight::StopReason::sign) {
        Button help{.key = "help", .label = ui.tr("title.help"), .icon = icons::first_aid_kit};
        if (button(ui, help)) return app::Open{app::Screen::help};
    }
    return std::nullopt;
}

OptionalIntent draw_stopping(Ui& ui, bool stopping) {
    if (!stopping) {
        auto const line = wrap(ui, space::tight);
        if (button(ui, {.key = "stop", .label = ui.tr("experiment.stop"), .kind = ButtonKind::quiet}))
            return app::experiment::AskToStop{app::experiment::Stopping::asked};
        return std::nullopt;
    }
    auto const label = ui.tr("experiment.why_stop");
    text(ui, label);
    auto const reasons = word_choices(ui, diary::Field::experiment_stop_reason);
    if (auto const reason = choose(ui, {"reason", label, reasons, std::nullopt, ChoiceLayout::rows}))
        return app::experiment::Stop{*reason};
    auto const line = wrap(ui, space::tight);
    if (button(ui, {.key = "go-on", .label = ui.tr("experiment.go_on"), .kind = ButtonKind::quiet}))
        return app::experiment::AskToStop{app::experiment::Stopping::dropped};
    return std::nullopt;
}

void draw_numbers(Ui& ui, insight::ExperimentResult const& result) {
    if (result.posterior) {
        auto const& posterior = *result.posterior;
        text(ui, ui.tr("experiment.result." + std::string(word(result.outcome))), TextStyle::small_strong);
        text(ui,
             ui.tr("experiment.result_ratio", {{"ratio", number_phrase(posterior.ratio)},
                                               {"low", number_phrase(posterior.interval.low)},
                                               {"high", number_phrase(posterior.interval.high)}}),
             TextStyle::small);
        text(ui,
             ui.tr("experiment.result_counts", {{"on", std::to_string(result.on.episodes)},
                                                {"on_nights", std::to_string(result.on.nights)},
                                                {"off", std::to_string(result.off.episodes)},
                                                {"off_nights", std::to_string(result.off.nights)},
                                                {"pairs", std::to_string(result.pairs_counted)}}),
             TextStyle::small);
    }
    if (result.missing_pairs > 0)
        text(ui, ui.tr("experiment.result_missing", {{"n", std::to_string(result.missing_pairs)}}), TextStyle::small);
}

// A stopped test shows no numbers, as people stop when the numbers look good or bad.
void draw_outcome(Ui& ui, Past const& test) {
    if (!test.stopped_for.empty()) {
        text(ui, ui.tr("experiment.stopped", {{"reason", ui.tr("stop_reason." + test.stopped_for)}}), TextStyle::small);
        return;
    }
    text(ui, ui.tr("experiment.outcome." + std::string(word(test.result.outcome))), TextStyle::body_strong);
    draw_numbers(ui, test.result);
}

OptionalIntent draw_over(Ui& ui, Running const& running) {
    if (!running.over) {
        text(ui, ui.tr("experiment.wait_last"), TextStyle::small);
        return std::nullopt;
    }
    draw_outcome(ui, *running.over);
    if (button(ui, {.key = "close", .label = ui.tr("experiment.close")})) return app::experiment::Close{};
    return std::nullopt;
}

}

OptionalIntent draw_running(Frame const& frame, Running const& running, bool stopping) {
    Ui& ui = frame.ui;
    if (auto wanted = draw_must_stop(ui, running)) return wanted;
    auto const scope = card(ui, "running", running.remedy);
    bool const over = running.today.phase == ExperimentPhase::over;
    text(ui, running.remedy, TextStyle::small, Token::muted);
    heading(ui, 2, ui.tr(over ? "experiment.result" : "experiment.day." + std::string(word(running.today.phase))),
            TextStyle::heading);
    text(ui, running.question, TextStyle::small);
    if (over) return draw_over(ui, running);
    draw_day(frame, running.today);
    if (running.pair > 0)
        text(ui,
             ui.tr("experiment.pair", {{"n", std::to_string(running.pair)}, {"of", std::to_string(running.pairs)}}) +
                 ". " + ui.tr("experiment.until", {{"day", day_phrase(frame, running.last, DateStyle::short_day)}}),
             TextStyle::small, Token::muted);
    text(ui, ui.tr("experiment.hidden"), TextStyle::small, Token::muted);
    return running.stop ? std::nullopt : draw_stopping(ui, stopping);
}

void draw_past(Frame const& frame, std::vector<Past> const& past) {
    Ui& ui = frame.ui;
    heading(ui, 2, ui.tr("experiment.past"), TextStyle::title);
    auto const cards = columns(ui, space::snug);
    for (auto const& test : past) {
        auto const scope = card(ui, diary::to_string(test.id), test.remedy);
        text(ui,
             ui.tr("experiment.past_dates", {{"first", day_phrase(frame, test.first, DateStyle::short_day)},
                                             {"last", day_phrase(frame, test.last, DateStyle::short_day)}}),
             TextStyle::small, Token::muted);
        heading(ui, 3, test.remedy, TextStyle::heading);
        text(ui, test.question, TextStyle::small);
        draw_outcome(ui, test);
    }
}

}
