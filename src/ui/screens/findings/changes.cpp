// Draws the trend over time, the day before, and what changed.
#include "ui/icon_codes.h"
#include "ui/screens/core/insight_words.h"
#include "ui/screens/core/phrases.h"
#include "ui/screens/findings/parts.h"
#include "ui/widgets/charts.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/text.h"

#include <algorithm>

namespace unknot::ui::findings {
namespace {

using insight::MedicineChange;
using insight::TrendDirection;

Measure measure_of(Ui const& ui, insight::ExposureBefore const& row) {
    Measure measure;
    measure.label = capitalised(factor_name(ui, word(row.exposure)));
    measure.value =
        ui.tr("findings.day_before_value", {{"n", std::to_string(row.present)}, {"of", std::to_string(row.cramps)}});
    measure.share = row.cramps == 0 ? -1 : static_cast<float>(row.present) / static_cast<float>(row.cramps);
    measure.detail = ui.tr("findings.day_before_expected", {{"n", number_phrase(row.expected)}});
    return measure;
}

std::string ratio_phrase(Ui const& ui, insight::RatioInterval const& ratio) {
    if (!ratio.high) return ui.tr("findings.medicine_ratio_open", {{"low", number_phrase(ratio.low)}});
    return ui.tr("findings.medicine_ratio", {{"low", number_phrase(ratio.low)}, {"high", number_phrase(*ratio.high)}});
}

void draw_change(Frame const& frame, MedicineChange const& change) {
    Ui& ui = frame.ui;
    auto const block = column(ui, space::hair);
    auto const event = std::string(change.record->choice(diary::Field::medicine_event).value_or("start"));
    auto const name = std::string(change.record->text(diary::Field::medicine_name).value_or(""));
    text(ui,
         ui.tr("findings.medicine." + event,
               {{"name", name}, {"day", day_phrase(frame, change.on, DateStyle::short_day)}}),
         TextStyle::body_strong);
    if (!change.ratio) {
        text(ui, missing_phrase(ui, change.missing), TextStyle::small);
        return;
    }
    text(ui,
         ui.tr("findings.medicine_rates", {{"before", cramp_nights_phrase(ui, change.before.a_week)},
                                           {"after", number_phrase(change.after.a_week)}}) +
             " " + ratio_phrase(ui, *change.ratio),
         TextStyle::small);
    if (change.other_changes > 0)
        text(ui, ui.tr("findings.medicine_others", {{"n", std::to_string(change.other_changes)}}), TextStyle::small,
             Token::muted);
}

}

OptionalIntent draw_trend_card(Ui& ui, app::findings::TrendCard const& trend) {
    auto const scope = card(ui, "trend", ui.tr("findings.trend_card"));
    auto const line = row(ui, space::tight);
    {
        Box words;
        words.grow = 1;
        auto const inner = ui.open(std::move(words));
        heading(ui, 2, ui.tr("findings.trend." + std::string(word(trend.direction))), TextStyle::body_strong);
        text(ui, ui.tr("findings.trend_card"), TextStyle::small, Token::muted);
    }
    std::vector<int> values;
    std::string counts;
    for (auto const& week : trend.weeks) {
        values.push_back(week.value_or(-1));
        counts += (counts.empty() ? "" : ", ") + (week ? std::to_string(*week) : ui.tr("findings.week_unknown"));
    }
    constexpr int nights_of_week = 7;
    constexpr float width = 112;
    {
        Box bars;
        bars.width = width;
        auto const inner = ui.open(std::move(bars));
        bar_row(ui, "weeks", ui.tr("findings.weeks", {{"counts", counts}}), values, nights_of_week);
    }
    if (icon_button(ui, "findings", icons::caret_right, ui.tr("title.findings")))
        return app::Open{app::Screen::findings};
    return std::nullopt;
}

void draw_trend(Frame const& frame, insight::Trend const& trend) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "trend", ui.tr("findings.trend"));
    text(ui, ui.tr("findings.trend"), TextStyle::small, Token::muted);
    if (trend.direction == TrendDirection::not_enough) {
        heading(ui, 2, missing_phrase(ui, trend.missing), TextStyle::heading);
    } else {
        heading(ui, 2, ui.tr("findings.trend." + std::string(word(trend.direction))), TextStyle::heading);
        bool const told = trend.direction != TrendDirection::answers_changed;
        text(ui,
             told ? ui.tr("findings.trend_numbers", {{"odds", number_phrase(trend.odds_ratio)},
                                                     {"low", number_phrase(trend.interval.low)},
                                                     {"high", number_phrase(trend.interval.high)}})
                  : ui.tr("findings.trend_answers"),
             TextStyle::small);
        text(ui,
             ui.tr("findings.trend_look", {{"last", day_phrase(frame, trend.last, DateStyle::short_day)},
                                           {"next", day_phrase(frame, trend.next_look, DateStyle::short_day)}}),
             TextStyle::small, Token::muted);
    }
    text(ui, std::string(insight::before_after_means_nothing), TextStyle::small, Token::muted);
}

void draw_day_before(Ui& ui, insight::DaysBefore const& before) {
    auto const scope = card(ui, "day-before", ui.tr("findings.day_before"));
    heading(ui, 2, ui.tr("findings.day_before"), TextStyle::heading);
    text(ui, ui.tr("findings.day_before_intro"), TextStyle::small, Token::muted);
    if (!before.missing.nothing()) {
        text(ui, missing_phrase(ui, before.missing), TextStyle::small_strong);
        return;
    }
    std::vector<Measure> lines;
    for (auto const& row : before.exposures)
        if (row.cramps > 0) lines.push_back(measure_of(ui, row));
    if (lines.empty())
        text(ui, ui.tr("findings.day_before_nothing"), TextStyle::small);
    else
        measures(ui, "exposures", ui.tr("findings.day_before_chart"), lines);
}

void draw_keto(Ui& ui, insight::KetoPhases const& keto) {
    auto const scope = card(ui, "keto", ui.tr("findings.keto"));
    heading(ui, 2, ui.tr("findings.keto"), TextStyle::heading);
    double most = 0;
    for (auto const& phase : keto.phases)
        most = std::max(most, phase.rate.a_week);
    std::vector<Measure> lines;
    for (auto const& phase : keto.phases) {
        Measure line;
        line.label = ui.tr("findings.phase." + std::string(word(phase.phase)));
        line.value = ui.tr("findings.a_week",
                           {{"rate", number_phrase(phase.rate.a_week)}, {"n", std::to_string(phase.rate.nights)}});
        line.share = most > 0 ? static_cast<float>(phase.rate.a_week / most) : 0;
        line.detail = interval_phrase(ui, phase.rate.interval);
        if (phase.missing_nights > 0) {
            line.value = missing_phrase(ui, insight::Missing{0, phase.missing_nights});
            line.share = -1;
            line.detail.clear();
        }
        lines.push_back(std::move(line));
    }
    measures(ui, "phases", ui.tr("findings.keto_chart"), lines);
}

void draw_medicine_changes(Frame const& frame, std::vector<MedicineChange> const& changes) {
    Ui& ui = frame.ui;
    auto const scope = card(ui, "medicines", ui.tr("findings.medicines"));
    heading(ui, 2, ui.tr("findings.medicines"), TextStyle::heading);
    text(ui, ui.tr("findings.medicines_intro"), TextStyle::small, Token::muted);
    for (auto const& change : changes)
        draw_change(frame, change);
}

}
